"""English boilerplate: what pages print around an article, as a table; refuses what a reporter may write.

To teach it a line, add a rule or widen one, and put the line beside it as an example.
"""

from __future__ import annotations

from timeline.languages.boilerplate import Boilerplate

_SHARE = (
    r"(?:share|tweet|re-?post|post|pin|print|save|bookmark|copy (?:the )?link|e-?mail|comments?|facebook|twitter"
    r"|whatsapp|telegram|linkedin|reddit|pinterest|messenger|instagram|threads|bluesky|x)"
)
_NEWSROOM = (
    r"(?:journalism|reporting|newsroom|news|coverage|articles?|stor(?:y|ies)|work|newsletter|site|website)"
)
_AGENCY = r"(?:getty(?: images)?|afp|ap|reuters|epa|bloomberg|shutterstock|anadolu|tass|xinhua|pool)"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_CLOCK = rf"(?:\d++(?:st|nd|rd|th)?|{_DAY}\b|{_MONTH}\b|at|on|[ap]\.? ?m\b|(?-i:[A-Z]{{2,5}}\b))"
_WHEN = rf"(?:{_CLOCK}[\s.,:/|+()-]*+){{1,14}}"
# Possessive, so that a run of capitals can be read in one way only.
_NAMES = r"(?:(?-i:[A-Z][\w.'’&@-]*+|(?:and|of|for|the|via|by|de|van|al|courtesy)\b)[\s,;.()–-]*+){1,12}"
_CREDIT = rf"{_NAMES}(?:[/|]\s*{_NAMES}){{0,4}}"

RULES = (
    Boilerplate(
        "error notice",
        r"oops\W*|(?:sorry, )?something (?:went|has gone) wrong\b.{0,40}|(?:please )?try again(?: later)?\W*"
        r"|(?:please )?(?:refresh|reload) (?:the|this) page\b.{0,30}|an? (?:unknown )?error (?:has )?occurred\W*"
        r"|(?:please )?enable javascript\b.{0,60}|(?:this |the )?(?:video|content|page|player) "
        r"(?:failed to (?:load|play)|(?:is not|isn['’]t|cannot be|could not be) (?:available|loaded|played|displayed))\b.{0,40}",
        ["Oops!", "Something went wrong.", "Please try again later.", "This video is not available in your country",
         "The page failed to load."],
    ),
    Boilerplate(
        "see also",
        r"(?:also )?(?:read|see|watch|listen|view|learn)(?: also| more| next| now| too)?\s*[:|»>]\s*(?-i:[A-Z\d\"“‘'']).*"
        r"|(?:read|see) (?:also|more)(?: (?:about|on|at|from)\b.{0,80})?\W*|(?:more|related|don['’]t miss|must[- ]read|in case you missed it)\s*[:|»>].*"
        r"|(?:read|see|watch|view) the (?:full|original|complete) (?:article|story|report|interview|video)\b.{0,60}",
        ["Read also: Floods cut the road to the capital", "WATCH: How the dam was built", "Read more on our website",
         "RELATED: Ministers meet", "Read the full story here"],
    ),
    Boilerplate(
        "list of links",
        r"(?:related|recommended|more|other|further|top|latest|trending|popular)(?: (?:news|articles?|stories|topics|coverage|reading|content|posts|headlines|now|today|for you|on this(?: story| topic)?|from .{2,40}))\W*"
        r"|(?:most (?:read|popular|viewed|shared)|editors?['’]?s?['’]? picks?|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|trending|related)\W*",
        ["Related articles", "Most read", "You may also like", "More on this story", "Editor's Picks"],
        opens_list=True,
    ),
    Boilerplate(
        "newsletter",
        r"(?:please )?(?:sign up|subscribe|register)(?: now| today| here| free| for free)?(?: (?:for|to|and|with|by)\b.{0,120})?\W*"
        r"|(?:log|sign) in(?: (?:to|with|or)\b.{0,60})?\W*|(?:get|receive)\b.{0,80}\b(?:inbox|newsletter|alerts?|by e-?mail)\b.{0,40}"
        r"|.{0,120}\b(?:to|in) your inbox\b.{0,40}|join (?:our|us on)\b.{0,80}|already a (?:member|subscriber)\W*.{0,20}"
        r"|(?:daily|weekly|morning|evening)? ?newsletters?\W*|enter your e-?mail\b.{0,40}|by (?:signing up|subscribing|clicking),?\b.{0,150}",
        ["Sign up for our newsletter", "Subscribe", "Get the day's news in your inbox", "Join our Telegram channel",
         "By signing up, you agree to the terms"],
    ),
    Boilerplate(
        "appeal",
        r"(?:please )?consider (?:supporting|donating|subscribing|becoming|making|contributing)\b.{0,150}"
        r"|(?:please )?support (?:us|our|independent|quality|public|local|free|fearless)\b.{0,150}|(?:please )?(?:donate|chip in|contribute)(?: (?:now|today|here|to (?:us|our|the))\b.{0,100})?\W*"
        r"|become (?:a|an|our) (?:member|supporter|patron|subscriber|friend)\b.{0,100}|(?:please )?help us\b.{0,150}"
        r"|we(?:['’]ve| have|['’]re| are)?\b.{0,40}\b(?:work|working|strive|striving|committed|dedicated|proud)\b.{0,40}\b(?:bring|bringing|deliver|delivering) you\b.{0,150}"
        r"|we (?:need|rely|depend|count)(?: on)? (?:your|you|our readers)\b.{0,150}|thank you for (?:reading|your support|subscribing|supporting)\b.{0,100}"
        rf"|if you (?:like|liked|enjoy|enjoyed|value|appreciate|found|believe in)\b.{{0,80}}\b{_NEWSROOM}\b.{{0,150}}"
        r"|your (?:support|donations?|contributions?|subscription|gift|help)\b.{0,30}\b(?:helps?|keeps?|makes?|allows?|enables?|means?|funds?|matters)\b.{0,150}"
        rf"|(?:this|our|independent|quality|good) {_NEWSROOM}\b.{{0,60}}\b(?:costs? money\W*|(?:made possible|funded|supported|paid for) by (?:our |you|readers|people like you|donations).{{0,80}}|free for (?:all|everyone).{{0,60}})",
        ["Consider supporting the Harbour Gazette.", "We have been working hard to bring you news from the coast.",
         "Help us keep it free.", "Your support keeps our reporters in the field.", "Independent journalism costs money.",
         "Become a member today!", "Donate"],
    ),
    Boilerplate(
        "share buttons",
        rf"{_SHARE}(?:[\s,|/·•+-]+(?:{_SHARE}|this|the|article|story|page|on|via|to|with|by|friends?))*\W*"
        r"|(?:follow|like|find) us on\b.{0,80}|follow @?\w+ on (?:x|twitter|facebook|instagram|telegram|google news)\b.{0,40}|\d+ (?:shares?|comments?|likes?|views?)",
        ["Share", "Share this article on Facebook", "Facebook Twitter WhatsApp", "Tweet | Email | Print", "Follow us on Telegram", "12 comments"],
    ),
    Boilerplate(
        "cookies and terms",
        r".{0,120}\b(?:we|our partners|(?:this|our) (?:web)?site)\b.{0,60}\bcookies\b.{0,150}|(?:accept|reject|manage|allow) (?:all )?(?:the )?cookies\W*.{0,40}"
        r"|(?:cookie|privacy) (?:policy|settings|preferences|notice)\W*|terms (?:of|and|&) (?:use|service|conditions)\W*|all rights reserved\W*|(?:copyright\b|©|\(c\)).{0,120}",
        ["We use cookies to improve your visit.", "Accept all cookies", "Privacy policy", "© 2024 Harbour Gazette. All rights reserved."],
    ),
    Boilerplate(
        "advertisement",
        r"(?:advertisements?|adverts?|ads?|(?:sponsored|promoted|partner|paid)(?: (?:content|post|by\b.{0,40}))?)\W*|(?:scroll|swipe)(?: down)? to (?:continue|read)\b.{0,40}"
        r"|(?:this )?(?:story|article|report) continues (?:below|after)\b.{0,60}|(?:continue|keep) reading(?: (?:the|this) (?:main |full )?(?:story|article)| below)?\W*|skip (?:to|past|advert)\b.{0,40}|remove ads\b.{0,40}|loading\W*",
        ["Advertisement", "ADVERTISEMENT", "Sponsored content", "Story continues below", "Continue reading the main story"],
    ),
    Boilerplate(
        "picture credit",
        rf"\(?(?:(?:file|undated|archive|handout|ap|reuters|afp) )?(?:photo|photograph|image|picture|illustration|graphic)s?(?: (?:credit|source))?s?(?:\s*[:/©]\s*{_CREDIT}|\W*)|\(?(?:photo|photograph|image|picture|video|illustration|graphic)s? (?:by|courtesy of|credit)\s*{_CREDIT}"
        rf"|\(?credits?\s*:\s*{_CREDIT}|\(?{_NAMES}[/|]\s*{_AGENCY}\W*|\(?{_AGENCY}\s*/\s*{_CREDIT}|\(?{_AGENCY}\W*|\(?file(?: photo| image| pic(?:ture)?)?\s*[-:–—]+.{{0,200}}",
        ["Photo: A. Writer/Reuters", "(Photo by A. Writer via Getty Images)", "A. Writer/AFP", "REUTERS/A. Writer",
         "FILE PHOTO: The harbour in spring", "Image credit: Harbour Gazette"],
    ),
    Boilerplate(
        "byline",
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written)(?:(?:,| and) (?:additional )?(?:reporting|writing|editing|edited))* by(?-i: [A-Z]).{0,150}"
        r"|by(?-i:(?: [A-Z][\w.'’-]*| and| de| van| von| al| bin){1,6})(?:(?-i:,(?: [A-Z][\w&'’-]*| and| of| for| in| the){1,8})|\s*\|.{0,60})?",
        ["(Reporting by A. Writer; Editing by B. Reader)", "By Ada Writer", "By Ada Writer and Ben Reader, Harbour Gazette"],
    ),
    Boilerplate(
        "date line of the page",
        rf"(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*:?\s*{_WHEN}|\d+[- ]min(?:ute)?s?(?: read)?|\d+ (?:second|minute|hour|day|week)s? ago",
        ["Updated: 14 March 2024, 10:22", "Published March 14, 2024", "4 min read", "3 hours ago"],
    ),
    Boilerplate(
        "navigation",
        r"(?:home|menu|search|close|back to top|(?:next|previous) (?:article|story|post)|view (?:all )?comments|leave a (?:comment|reply)|(?:show|load|view) (?:more|less|all)|show all|watch live|listen to (?:the|this) (?:article|story))\W*"
        r"|(?:tags?|topics?|keywords?|filed under|categor(?:y|ies))\s*:.{0,80}(?<!\.)|(?:click|tap) (?:here|on)\b.{0,80}|(?:download|get) (?:the|our)\b.{0,40}\bapp\b.{0,60}",
        ["Back to top", "Tags: harbour, trade", "Click here for the map", "Download our app today", "View all comments"],
    ),
)  # fmt: skip
"""Every kind of boilerplate line that is masked, in the order they are tried."""

ADDRESSES_READER = r"\b(?:you|your|yours|we|our|ours|us)\b"
"""Words by which a page speaks to its reader; with an appeal in the same paragraph they tell it whole."""

UPDATED = r"\b(?:updated?|modified|revised|edited|corrected|refreshed|changed)\b"
"""Words that tell the date of a change from that of the publication."""

QUOTES_SOMEONE = (
    r"\b(?:said|says|told|tells|asked|asks|added|wrote|warned|urged|shouted|cried|announced|according)\b"
)
"""Words by which a reporter quotes: an appeal that has one was made to others, and is news."""

AGENCIES = (
    "Reuters", "AP", "Associated Press", "AFP", "UPI", "DPA", "dpa", "EFE", "ANSA", "TASS", "Xinhua", "Kyodo",
    "Bloomberg", "Interfax", "RIA Novosti", "PTI", "IANS", "ANI", "CNN", "BBC", "PA", "APP", "Anadolu", "AA", "MT Newswires",
)  # fmt: skip
"""News agencies as they sign a dateline."""
