"""English words that tell what a name is of: titles of people, and words of organisations."""

from __future__ import annotations

# Stand before a person's name and are no part of it; a full stop after them does not matter.
TITLES = frozenset(
    """
    Mr Mrs Ms Miss Dr President Senator Sen Rep Minister Prime Foreign Chancellor Justice Judge
    Professor Prof Governor Gov Mayor General Gen Colonel Col Captain Capt Lt Sgt Major King Queen
    Prince Princess Pope Secretary Speaker Chief Emperor Reverend Rev Sir Lord Lady Ambassador
    Congressman Congresswoman Representative Director Chairman Commander Vice Deputy Aunt Uncle
    Sheikh Imam Ayatollah
    """.split()
)

# A name that ends in one of these is an organisation's.
ORGANISATION_ENDS = frozenset(
    """
    Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority
    Bancorp Bank Board Broadcasting Bureau Cabinet Center Centre Church Club Co. College Commission
    Committee Company Conference Congress Consortium Corp. Corporation Council Court Department
    Directorate Directors Federation Force Forces Forum Foundation Front Fund Gazette Group Guard
    Herald Holdings Hospital Inc Inc. Industries Institute Institution International Journal
    Laboratory League Legislature Limited LLC LLP Ltd Ltd. Ministry Motors Museum Network News
    Office Organisation Organization Parliament Partners Party Police Post Press Qaeda Qaida Records Reserve
    School Securities Senate Service Services Society Squad Systems Team Technologies Times Tribunal
    Tribune Trust Union University
    """.split()
)

# A name of these and "of" is an organisation's: "Ministry of Defence".
ORGANISATIONS_OF = frozenset(
    """
    Academy Association Bank Board Bureau Church College Council Court Department Federation House
    Institute Journal League Ministry Office Organisation Organization Society University
    """.split()
)

# Names of one word that are organisations' wherever they stand.
ORGANISATIONS = frozenset(
    """
    ABC AFP AP ASEAN Airbus Amazon BBC Bloomberg Boeing Bundestag CBS CIA CNN Congress Disney Duma EU
    Enron FBI FIFA Facebook GOP Gazprom Google Greenpeace Hamas Hezbollah IBM IMF ISIL ISIS Intel
    Interpol Knesset Kremlin MLB Microsoft Mossad Mozilla NASA NATO NBA NBC NFL NHL NPR NSA Netflix
    OPEC OSCE Parliament Pentagon Qaeda Reuters Samsung Senate Sony SpaceX Taliban Tesla Toyota
    Twitter U.N. UEFA UN UNESCO UNICEF Uber WHO WTO Wikimedia Wikinews Wikipedia Xinhua Yahoo YouTube
    """.split()
)

# Stand after a company's name and are a part of it.
COMPANY_FORMS = frozenset("Inc Inc. Corp Corp. Ltd Ltd. LTD LTD. LLC LLP L.P. PLC plc Co. S.A.".split())

# A name of two words or more that ends in one of these is a place's.
PLACE_ENDS = frozenset(
    """
    Airport Avenue Ave Ave. Base Bay Beach Boulevard Blvd Bridge Canal Castle Cathedral Cemetery
    City Coast County Creek Desert District Falls Forest Gulf Harbor Harbour Heights Highway Hill
    Hills Hotel Inn Island Islands Lake Mall Memorial Mosque Mountain Mountains Ocean Palace Park
    Peninsula Plaza Port Prison Province Restaurant River Road Sea Springs Square Stadium Station
    Strait Street Temple Tower Valley Village Zoo
    """.split()
)

# Places' names that end like an organisation's.
PLACES = frozenset({"West Bank", "Left Bank", "Right Bank", "South Bank"})

# Arabic articles, which stand before a part of a name and a hyphen: "al-Qaeda".
ARTICLES = frozenset("al el an as ash az ad ar Al El An As Ash Az Ad Ar".split())
