"""English words that tell what a name is of: titles of people, and words of organisations."""

from __future__ import annotations

# Stand before a person's name and are no part of it; a full stop after them does not matter.
TITLES = frozenset(
    """
    Mr Mrs Ms Miss Dr President Senator Sen Rep Minister Prime Foreign Chancellor Justice Judge
    Professor Prof Governor Gov Mayor General Gen Colonel Col Captain Capt Lt Sgt Major King Queen
    Prince Princess Pope Secretary Speaker Chief Emperor Reverend Rev Sir Lord Lady Ambassador
    Congressman Congresswoman Representative Director Chairman Commander Vice Deputy Aunt Uncle
    Sheikh Imam Ayatollah Premier Archbishop Bishop Cardinal Rabbi Sheriff Detective Inspector Superintendent
    Constable Officer Attorney Lawyer Spokesman Spokeswoman Spokesperson Coach Striker Midfielder Goalkeeper
    Defender Winger Frontrunner Front-runner Candidate Incumbent Challenger Businessman Businesswoman Billionaire
    Tycoon Actor Actress Singer Author Journalist Activist Analyst Economist Astronaut Scientist Researcher
    Ex-president Ex-minister Co-founder Councillor Councilman Councilwoman Treasurer Admiral
    """.split()
)

# Titles that only a person's name follows: "General" has "Motors", "Lady" and "Miss" have songs.
FORMS_OF_ADDRESS = frozenset(
    """
    Mr Mrs Ms President Senator Sen Rep Congressman Congresswoman Representative Minister Secretary
    Chancellor Governor Gov Mayor Justice Judge Speaker Professor Prof Ambassador
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
    Tribune Trust Union University Courier Chronicle Observer Examiner Inquirer Dispatch Mail Globe Constabulary
    Properties Enterprises Foods Pharmaceuticals Pharma Ventures Solutions Software Electronics Logistics
    Insurance Investments Resources Petroleum Chemicals Aerospace Entertainment Pictures Studios Media
    Telecom Stores Supermarkets Brewery Breweries Equity Associates Consulting Rovers Wanderers Athletic United Hotspur Albion FC
    """.split()
)

# Those of them that may be an office of two fields: "Food and Drug Administration".
OFFICES = frozenset(
    """
    Academy Administration Agency Association Authority Board Bureau Center Centre Commission Committee Council
    Department Directorate Institute Institution League Ministry Office Organisation Organization Service Services
    Society
    """.split()
)

# A name of these and "of" is an organisation's: "Ministry of Defence".
ORGANISATIONS_OF = frozenset(
    """
    Academy Association Bank Board Bureau Centers Centre Church College Council Court Department Federation House
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

# Police forces of two counties: "Devon and Cornwall Police".
FORCES = frozenset(("Police", "Constabulary"))

# Before a country or a region they make the name of its body for a field: "Historic England".
FIELDS = frozenset(
    """
    Historic Natural Sport Health Cricket Football Rugby Athletics Swimming Swim Statistics Elections Transport Parks
    Tourism Visit Housing Police Air Basketball Hockey Tennis Cycling Rowing Gymnastics Triathlon Golf Skate
    Netball Sailing Screen Creative Food Water Fisheries  Research Innovation Engineering
    Universities Colleges Museums Heritage Equestrian Archery Badminton
    """.split()
)

# What stands between the two halves of one name, as in "Trinidad and Tobago".
AMPERSAND = frozenset(("&",))
AND = AMPERSAND | {"and"}
# What stands between an office and its field.
FIELD_MARKS = frozenset(("of", "for"))

# Words that keep small letters in a Headline in Title Case.
SMALL_IN_TITLES = frozenset(
    """
    a an and as at but by for from in into is nor of off on onto or out over per so than that the to up
    upon via vs v with yet 's n't
    """.split()
)

# Stand after a company's name and are a part of it.
COMPANY_FORMS = frozenset("Plc Inc Inc. Corp Corp. Ltd Ltd. LTD LTD. LLC LLP L.P. PLC plc Co. S.A.".split())

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

# First names that are a man's or a woman's wherever they are given; those of both are in neither.
MEN = frozenset(
    """
    Aaron Abdel Abdul Abdullah Abel Abraham Adam Adolf Adrian Ahmad Ahmed Akira Alain Alan Albert Alberto Aleksandr
    Aleksei Alessandro Alexander Alexei Alexey Alfred Ali Allan Allen Alvaro Amir Anatoly Anders Andre Andreas Andrei
    Andrew Andrey Andrzej Andy Angus Anthony Antoine Anton Antonio Anwar Arnold Arthur Arturo Arvind Ashraf Augustus
    Barack Barry Bashar Ben Benjamin Benito Bernard Bernardo Bernie Bill Bob Boris Brad Brandon Brendan Brian Bruce
    Bruno Bryan Carl Carlo Carlos Cesar Charles Charlie Christian Christoph Christopher Clarence Colin Craig Damien
    Dan Daniel Darren Dave David Dean Dennis Derek Diego Dieter Dmitri Dmitry Dominic Donald Douglas Duncan Ed Edgar
    Eduardo Edward Edwin Ehud Elijah Elon Emmanuel Enrique Eric Erik Ernest Ernesto Eugene Evgeniy Felipe Felix
    Fernando Fidel Francesco Francisco Franco Francois François Frank Franklin Fred Frederick Friedrich Gary Gavin
    Geoffrey Georg George Georges Gerald Gerard Gerhard Gianni Giorgio Giovanni Giuseppe Glenn Gordon Graham Greg
    Gregory Guillermo Gustavo Guy Hamid Hans Harold Harry Hassan Heinrich Helmut Henri Henrik Henry Herbert Herman
    Hiroshi Hosni Howard Hugh Hugo Hussein Ian Ibrahim Igor Imran Isaac Ismail Ivan Jack Jacob Jacques Jaime Jake
    James Jason Javier Jeff Jeffrey Jeremy Jerome Jerry Jesus Jim Jimmy Joaquin Joe Joel Johan Johannes John Johnny
    Jonas Jonathan Jorge Jose José Josef Joseph Joshua Juan Julian Julio Jürgen Justin Karl Keith Ken Kenneth Kevin
    Khaled Khalid Klaus Konstantin Kurt Kyle Lars Larry Laurent Lawrence Leo Leon Leonard Leonid Lewis Lloyd Louis
    Luca Lucas Luigi Luis Luiz Lukas Mahmoud Manuel Marc Marcel Marco Marcos Marcus Mario Mark Markus Martin Mateo
    Matthew Matthias Maurice Max Maxim Mehmet Michael Michel Miguel Mikhail Mike Milan Mitch Moammar Mohamed Mohammad
    Mohammed Muammar Muhammad Mustafa Nathan Neil Nelson Nicholas Nick Nicolas Nigel Nikita Nikolai Nikolay Noah Norman
    Oleg Oleksandr Oliver Omar Oscar Osama Otto Pablo Patrick Paul Pavel Pedro Per Peter Petr Petro Philip Philippe
    Phillip Pierre Pietro Rafael Rahul Raj Rajiv Ralph Ramon Randy Ravi Ray Raymond Recep Rene Ricardo Richard Rob Robert
    Roberto Rodrigo Roger Roland Roman Ron Ronald Rory Roy Rudolf Rupert Russell Ryan Saddam Saeed Salvador Samuel
    Sanjay Sean Sebastian Serge Sergei Sergey Sergio Shinzo Silvio Simon Stanislav Stanley Stefan Stephane Stephen Steve
    Steven Stuart Sven Takeshi Tariq Ted Terry Theodore Thierry Thomas Tim Timothy Tobias Todd Tom Tommy Tony
    Trevor Tyler Valery Vaclav Victor Viktor Vincent Vitaly Vladimir Volodymyr Walter Warren Wayne Werner Wilhelm Will
    William Wolfgang Xavier Yevgeny Yitzhak Yuri Yusuf Yves Zachary
    """.split()
)
WOMEN = frozenset(
    """
    Abigail Agnes Aicha Aisha Alejandra Alexandra Alice Alicia Alina Alison Amal Amanda Amber Amelia Amina Amy Ana
    Anastasia Angela Angelina Anita Ann Anna Anne Annette Annika Antonia Anya  Barbara Beatrice Benazir Bernadette
    Beth Betty Beverly Birgit Bridget Brigitte Camila Camilla Carla Carmen Carol Carolina Caroline Catherine Cecilia
    Charlotte Chelsea Chloe Christina Christine Claire Clara Claudia Condoleezza Cristina Cynthia Daniela Danielle
    Danièle Deborah Debra Denise Diana Diane Dilma Donna Dorothy Edith Elaine Eleanor Elena Elisabeth Eliza Elizabeth
    Ella Ellen Emily Emma Erika Esther Eva Fatima Fiona Florence Frances Francesca Gabriela Gabriella Geraldine Gina
    Giorgia Gloria Greta Hannah Harriet Heather Heidi Helen Helena Helga Hillary Ingrid Irene Irina Isabel Isabella
    Jacinda Jacqueline Jane Janet Janice Jasmine Jeanette Jennifer Jessica Joan Joanna Joanne Josephine Joyce Juanita
    Judith Judy Julia Julie Kamala Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kristalina Kristin
    Laila Laura Lauren Leila Lena Leticia Lisa Liz Liza Louise Lucia Lucy Luisa Lydia Lyudmila Madeleine Magdalena
    Malala Margaret Margarita Maria Mariana Marie Marina Marine Marta Martha Mary Megan Melanie Melania Melissa Mercedes
    Mia Michelle Miranda Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nina Olga Olivia Oksana Pamela Patricia
    Paula Pauline Penelope Petra Phyllis Priya Rachel Rebecca Renee Rita Rosa Rose Rosemary Ruth Sabine Samantha Sandra
    Sara Sarah Sharon Sheila Sofia Sonia Sonya Sophia Sophie Stella Stephanie Susan Susanna Suzanne Svetlana Sylvia
    Tanya Tatiana Teresa Theresa Tina Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginia Vivian Wendy
    Ximena Yasmin Yolanda Yulia Yvonne Zainab Zoe
    """.split()
)

# Parts of a place's name that are no place before another: "northern Norway" is one name.
DIRECTIONS = frozenset("north south east west central new great upper lower".split())

# Before a name that people gave a storm: "Hurricane Ana" is nobody.
STORMS = frozenset("Hurricane Typhoon Cyclone Storm".split())

# Acronyms that look like a common word, and another that a parser reads as the name it is.
READ_AS = {"WHO": "UNICEF"}
