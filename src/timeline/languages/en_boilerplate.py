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
        r"|(?:please |you (?:need to|must) )?enable javascript\b.{0,60}|your browser does(?: not|n['’]t) support\b.{0,60}|(?:this |the )?(?:video|content|page|player) "
        r"(?:failed to (?:load|play)|(?:is not|isn['’]t|cannot be|could not be) (?:available|loaded|played|displayed))\b.{0,40}",
        ["Oops!", "Something went wrong.", "Please try again later.", "This video is not available in your country",
         "The page failed to load.", "Your browser does not support the video tag.", "You need to enable JavaScript to run this app."],
    ),
    Boilerplate(
        "see also",
        r"(?:also )?(?:read|see|watch|listen|view|learn)(?: also| more| next| now| too)?\s*[:|»>]\s*(?-i:[A-Z\d\"“‘'']).*"
        r"|(?:read|see) (?:also|more)(?: (?:about|on|at|from|here)\b.{0,80})?\W*|(?:read|see) (?:our|the) (?:earlier|previous|latest|full) (?:report|story|article|coverage)\s*[:|»>].*"
        r"|(?:more|related|recommended|don['’]t miss|must[- ]read|in case you missed it|from (?:the|our) archives?|you (?:may|might) also like|also on (?-i:[A-Z])[^:|»>]{1,40})"
        r"(?: (?:story|stories|article|articles|news|coverage|reading|video))?\s*[:|»>].*"
        r"|(?:read|see|watch|view) the (?:full|original|complete) (?:article|story|report|interview|video)\b.{0,60}",
        ["Read also: Floods cut the road to the capital", "WATCH: How the dam was built", "Read more on our website",
         "RELATED: Ministers meet", "Related story: Ministers meet", "Read our earlier report: Ministers meet", "Read more here.",
         "From the archive: How the dam was built", "Also on Harbour Gazette: Ministers meet", "Read the full story here"],
    ),
    Boilerplate(
        "list of links",
        r"(?:related|recommended|more|other|further|top|latest|trending|popular)(?: (?:news|articles?|stories|topics|coverage|reading|content|posts|headlines|now|today|for you|on this(?: story| topic)?|from .{2,40}))\W*"
        r"|(?:most (?:read|popular|viewed|shared)|editors?['’]?s?['’]? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|trending|related)\W*"
        r"|(?:more|latest) (?:in|from) (?-i:[A-Z])[\w&'’ -]{1,30}",
        ["Related articles", "Most read", "You may also like", "More on this story", "More in Business", "Editor's Picks", "Editor's choice"],
        opens_list=True,
    ),
    Boilerplate(
        "readers' comments",
        r".{0,500}\b(?:[ap]\.?m\.?|ago)\s{0,3}[|·•]\s{0,3}(?:report abuse|report comment|flag(?: as inappropriate)?|reply)\b.{0,500}",
        ["What a storm! March 3, 2011 at 5:32 pm | Report abuse | So it was.", "Ana Ruiz · 2 hours ago · Reply"],
        opens_rest=True,
    ),
    Boilerplate(
        "newsletter",
        r"(?:please )?(?:sign up|subscribe|register)(?: now| today| here| free| for free)?(?: (?:for|to|and|with|by)\b.{0,120})?\W*"
        r"|(?:log|sign) in(?: (?:to|with|or)\b.{0,60})?\W*|(?:get|receive)\b.{0,80}\b(?:inbox|newsletter|alerts?|by e-?mail)\b.{0,40}"
        r"|.{0,120}\b(?:to|in) your inbox\b.{0,40}|join (?:our|us on)\b.{0,80}|already a (?:member|subscriber)\W*.{0,20}"
        r"|(?:daily|weekly|morning|evening)? ?newsletters?\W*|enter your e-?mail\b.{0,40}|by (?:signing up|subscribing|clicking),?\b.{0,150}"
        r"|never miss (?:an?|any|the|out on)\b.{0,60}|stay (?:informed|up[- ]to[- ]date|in the know)\b.{0,80}|want (?:more|to (?:read|get|receive|stay))\b.{0,80}\?"
        r"|thank(?:s| you) for (?:signing up|subscribing|registering)\b.{0,60}|(?:please )?(?:enter|provide) (?:a|your) (?:valid )?e-?mail\b.{0,40}|invalid e-?mail\b.{0,30}",
        ["Sign up for our newsletter", "Subscribe", "Get the day's news in your inbox", "Join our Telegram channel",
         "By signing up, you agree to the terms", "Never miss a story.", "Stay informed with our morning briefing",
         "Want more stories like this?", "Thank you for signing up!", "Please enter a valid email address"],
    ),
    Boilerplate(
        "paywall",
        r"create (?:an?|your) (?:free )?account\b.{0,60}|to (?:continue|keep) reading,? (?:please|log in|sign|subscribe|become|register|this|our)\b.{0,80}|start your (?:free )?trial\b.{0,40}|(?:unlock|get) (?:full|unlimited|all-access) (?:digital )?access\b.{0,60}"
        r"|this (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our |paying |registered )?(?:subscribers|members|readers|users)\b.{0,40}"
        r"|you have (?:\d+|one|two|three|no) (?:more |free )*(?:articles?|stor(?:y|ies)) (?:left|remaining)\b.{0,40}",
        ["Create a free account", "To continue reading, please subscribe", "This article is for subscribers only.",
         "You have 2 free articles remaining this month", "Start your free trial"],
    ),
    Boilerplate(
        "contact",
        r"(?:do you have|have|got) an? (?:(?:news|confidential) )?(?:story|tip)\b.{0,40}\?|(?:please )?(?:e-?mail|contact|write to|message) (?:us|our (?:newsroom|editors?|team|reporters?)|the (?:reporter|author|editor|newsroom|writer))\b.{0,100}"
        r"|get in touch\b.{0,60}|send (?:us )?(?:your )?(?:feedback|tips?)\b.{0,60}|report an? (?:typo|error|mistake|correction)\W*"
        r"|(?:was|did you find) this (?:article|story|page) (?:helpful|useful|interesting)\b.{0,30}|(?:what do you think\? )?(?:let us know|tell us)(?: what you think)? in the comments\b.{0,40}",
        ["Have a tip?", "Email us at tips@example.org", "Got a story?", "Get in touch.", "Contact the reporter.",
         "Report a typo", "Send feedback", "Was this article helpful?", "What do you think? Let us know in the comments."],
    ),
    Boilerplate(
        "note on the story",
        r"this (?:is an? )?(?:developing|breaking)(?: news)? story\b.{0,100}|(?:please )?(?:check|come) back (?:here )?(?:for|later|soon)\b.{0,60}|more (?:to come|to follow|details? soon)\W*"
        r"|this (?:story|article|post) (?:has been|was|is being|will be)(?: (?:first|originally|previously|last))? (?:updated|published|corrected|amended|revised|republished|translated|syndicated)\b.{0,200}"
        r"|.{2,120}\bcontributed (?:reporting )?to this (?:report|story|article)\W*|our standards\s*:.{0,80}",
        ["This is a developing story.", "Check back for updates.", "This story has been updated.", "More to come.",
         "This article was first published by the Harbour Gazette.", "Associated Press writer Ada Writer contributed to this report.",
         "Our Standards: The Harbour Gazette's Principles"],
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
        r"|(?:follow|like|find) us on\b.{0,80}|follow @?\w+ on (?:x|twitter|facebook|instagram|telegram|google news)\b.{0,40}|\d+ (?:shares?|comments?|likes?|views?)"
        r"|follow @\w+|follow (?:the )?(?-i:[A-Z])[\w&'’ ]{1,40} on (?:x|twitter|facebook|instagram|telegram|whatsapp|youtube|tiktok|google news|bluesky|threads|linkedin)\b.{0,40}|follow our (?:live )?(?:coverage|blog|updates|channel)\b.{0,40}"
        r"|click to (?:share|tweet|e-?mail|print)\b.{0,60}|link copied\b.{0,30}|copied to (?:the |your )?clipboard\W*|join the (?:conversation|discussion)\W*"
        r"|(?:show|hide|read|post|add|see|view)(?: all| the| a)? comments?\W*|comments? ?\(\d+\)|comments (?:are|have been) (?:closed|disabled|turned off)(?: (?:for|on) this (?:article|story|post))?\W*",
        ["Share", "Share this article on Facebook", "Facebook Twitter WhatsApp", "Tweet | Email | Print", "Follow us on Telegram", "12 comments",
         "Follow Harbour Gazette on WhatsApp", "Click to share on Twitter (Opens in new window)", "Link copied", "Join the conversation",
         "Comments (12)", "Comments are closed."],
    ),
    Boilerplate(
        "cookies and terms",
        r".{0,120}\b(?:we|our partners|(?:this|our) (?:web)?site)\b.{0,60}\bcookies\b.{0,150}|(?:accept|reject|manage|allow) (?:all )?(?:the )?cookies\W*.{0,40}"
        r"|(?:cookie|privacy) (?:policy|settings|preferences|notice)\W*|terms (?:of|and|&) (?:use|service|conditions)\W*|all rights reserved\W*|(?:copyright\b|©|\(c\)).{0,120}"
        r"|(?:manage|change|update|review) (?:your |my )?(?:(?:cookie|privacy|consent) )?(?:preferences|settings|choices)\W*|(?:your )?privacy (?:choices|cent(?:er|re)|rights)\W*|do not (?:sell|share)\b.{0,20}\bmy (?:personal )?(?:information|data)\W*"
        r"|please enable cookies\b.{0,60}|i (?:agree|consent) to\b.{0,60}\b(?:terms|privacy|cookies?|e-?mails?)\b.{0,60}|by (?:continuing|using|browsing|accepting)\b.{0,60}\byou (?:agree|consent|accept)\b.{0,150}"
        r"|this (?:material|content|article) (?:may not|must not|cannot) be (?:published|reproduced|copied|redistributed)\b.{0,150}",
        ["We use cookies to improve your visit.", "Accept all cookies", "Privacy policy", "© 2024 Harbour Gazette. All rights reserved.",
         "Manage preferences", "Your privacy choices", "Do not sell my personal information", "I agree to the terms and conditions",
         "By continuing, you agree to our Terms of Service and Privacy Policy.",
         "This material may not be published, broadcast, rewritten or redistributed."],
    ),
    Boilerplate(
        "advertisement",
        r"(?:advertisements?|adverts?|ads?|(?:sponsored|promoted|partner|paid)(?: (?:content|post|by\b.{0,40}))?)\W*|(?:scroll|swipe)(?: down)? to (?:continue|read)\b.{0,40}"
        r"|(?:this )?(?:story|article|report) continues (?:below|after)\b.{0,60}|(?:continue|keep) reading(?: (?:the|this) (?:main |full )?(?:story|article)| below)?\W*|advertisement\W{1,3}(?:scroll to continue|continue reading|skip ad|(?:story|article) continues)\b.{0,30}|ads by (?-i:[A-Z])\w+\W*|skip (?:to|past|advert)\b.{0,40}|remove ads\b.{0,40}|loading\W*",
        ["Advertisement", "ADVERTISEMENT", "Sponsored content", "Story continues below", "Advertisement - scroll to continue", "Continue reading the main story"],
    ),
    Boilerplate(
        "picture credit",
        rf"\(?(?:(?:file|undated|archive|handout|ap|reuters|afp) )?(?:photo|photograph|image|picture|illustration|graphic)s?(?: (?:credit|source))?s?(?:\s*[:/©]\s*{_CREDIT}|\W*)|\(?(?:photo|photograph|image|picture|video|illustration|graphic)s? (?:by|courtesy of|credit)\s*{_CREDIT}"
        rf"|\(?credits?\s*:\s*{_CREDIT}|\(?{_NAMES}[/|]\s*{_AGENCY}\W*|\(?{_AGENCY}\s*/\s*{_CREDIT}|\(?{_AGENCY}\W*|\(?file(?: photo| image| pic(?:ture)?)?\s*[-:–—]+.{{0,200}}"
        rf"|(?:image|media|photo|picture|video) (?:caption|source|credit|copyright)s?\s*[:,]\s*.{{0,200}}|captions?\s*:\s*.{{0,200}}|file (?:image|photo|picture|footage) of\b[^.]{{0,120}}|video\s*:\s*{_CREDIT}"
        rf"|(?:photo|photograph|image|picture|video)s?\s*:\s*courtesy of\b.{{0,80}}|\(?(?-i:[A-Z][\w.'’-]*+)(?: (?-i:[A-Z][\w.'’-]*+)){{0,3}} via {_AGENCY}\W*"
        r"|(?:play|pause|replay|view|enlarge|expand|hide|show|toggle|zoom)(?: (?:the|this))? (?:video|audio|image|photo|picture|caption|gallery|slideshow)s?(?: in (?:full ?screen|a new window))?\W*"
        r"|\d{1,3} of \d{1,3}|\[?\d{1,2}/\d{1,2}\].{0,250}|slideshow\W*\d+ (?:images|photos|pictures)\W*",
        ["Photo: A. Writer/Reuters", "(Photo by A. Writer via Getty Images)", "A. Writer/AFP", "REUTERS/A. Writer",
         "FILE PHOTO: The harbour in spring", "Image credit: Harbour Gazette", "Image caption, The harbour after the storm",
         "Caption: The harbour after the storm", "File image of the harbour", "A. Writer via Reuters", "Photo: Courtesy of the port authority",
         "View image in fullscreen", "1 of 5", "[1/5] The harbour after the storm.", "Slideshow ( 5 images )"],
    ),
    Boilerplate(
        "byline",
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written)(?:(?:,| and) (?:additional )?(?:reporting|writing|editing|edited))* by(?-i: [A-Z]).{0,150}"
        r"|(?:with )?additional reporting from(?-i: [A-Z]).{0,150}|by(?-i:(?: [A-Z][\w.'’-]*| and| de| van| von| al| bin){1,6})(?:(?-i:,(?: [A-Z][\w&'’-]*| and| of| for| in| the| staff| reporter| correspondent| editor| writer| columnist){1,8})|\s*\|.{0,60})?",
        ["(Reporting by A. Writer; Editing by B. Reader)", "By Ada Writer", "By Ada Writer and Ben Reader, Harbour Gazette",
         "By Ada Writer, Harbour Gazette correspondent", "With additional reporting from Ada Writer"],
    ),
    Boilerplate(
        "date line of the page",
        rf"(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*:?\s*{_WHEN}|\d+[- ]min(?:ute)?s?(?: read)?|(?:reading time|time to read)\s*:?\s*\d+\b.{{0,15}}|(?:(?:published|updated|posted)\s*:?\s*)?\d+ (?:second|minute|hour|day|week)s? ago",
        ["Updated: 14 March 2024, 10:22", "Published March 14, 2024", "4 min read", "Reading time: 5 minutes", "3 hours ago", "Posted 2 hours ago"],
    ),
    Boilerplate(
        "navigation",
        r"(?:home|menu|search|close|back to top|contact us|about us|open in (?:the )?app|(?:next|previous) (?:article|story|post)|view (?:all )?comments|leave a (?:comment|reply)|(?:show|load|view) (?:more|less|all)|show all|watch live|listen to (?:the|this) (?:article|story))\W*"
        r"|(?:tags?|topics?|keywords?|filed under|categor(?:y|ies))\s*:.{0,80}(?<!\.)|(?:click|tap) (?:here|on)\b.{0,80}|(?:download|get) (?:the|our)\b.{0,40}\bapp\b.{0,60}",
        ["Back to top", "Tags: harbour, trade", "Click here for the map", "Download our app today", "About us"],
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
