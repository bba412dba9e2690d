"""What neither phonenumbers nor tzdata says of places, for `make_number_tables.py`.

The zones of states and provinces follow the comments of tzdata's zone.tab.
"""

_NY, _CHI, _DEN, _LA = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
)
_LOUISVILLE = "America/Kentucky/Louisville"

# fmt: off
NORTH_AMERICAN_NAMES = {
    "Alabama": "US-AL", "Alaska": "US-AK", "Arizona": "US-AZ", "Arkansas": "US-AR",
    "California": "US-CA", "Colorado": "US-CO", "Connecticut": "US-CT", "Delaware": "US-DE",
    "Washington D.C.": "US-DC", "Florida": "US-FL", "Georgia": "US-GA", "Hawaii": "US-HI",
    "Idaho": "US-ID", "Illinois": "US-IL", "Indiana": "US-IN", "Iowa": "US-IA",
    "Kansas": "US-KS", "Kentucky": "US-KY", "Louisiana": "US-LA", "Maine": "US-ME",
    "Maryland": "US-MD", "Massachusetts": "US-MA", "Michigan": "US-MI", "Minnesota": "US-MN",
    "Mississippi": "US-MS", "Missouri": "US-MO", "Montana": "US-MT", "Nebraska": "US-NE",
    "Nevada": "US-NV", "New Hampshire": "US-NH", "New Jersey": "US-NJ", "New Mexico": "US-NM",
    "New York": "US-NY", "North Carolina": "US-NC", "North Dakota": "US-ND", "Ohio": "US-OH",
    "Oklahoma": "US-OK", "Oregon": "US-OR", "Pennsylvania": "US-PA", "Rhode Island": "US-RI",
    "South Carolina": "US-SC", "South Dakota": "US-SD", "Tennessee": "US-TN", "Texas": "US-TX",
    "Utah": "US-UT", "Vermont": "US-VT", "Virginia": "US-VA", "Washington State": "US-WA",
    "West Virginia": "US-WV", "Wisconsin": "US-WI", "Wyoming": "US-WY",
    "Alberta": "CA-AB", "British Columbia": "CA-BC", "British Colombia": "CA-BC",
    "Manitoba": "CA-MB", "New Brunswick": "CA-NB", "Newfoundland and Labrador": "CA-NL",
    "Ontario": "CA-ON", "Quebec": "CA-QC", "Saskatchewan": "CA-SK",
    "Nova Scotia": "CA-NS", "Prince Edward Island": "CA-PE",
    "Northwest Territories": "CA-NT", "Nunavut": "CA-NU", "Yukon": "CA-YT",
}

SUBDIVISION_ZONES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("US-CT", "US-DE", "US-DC", "US-GA", "US-ME", "US-MD", "US-MA", "US-NH",
                     "US-NJ", "US-NY", "US-NC", "US-OH", "US-PA", "US-RI", "US-SC", "US-VT",
                     "US-VA", "US-WV"), (_NY,)),
    **dict.fromkeys(("US-AL", "US-AR", "US-IL", "US-IA", "US-LA", "US-MN", "US-MS", "US-MO",
                     "US-OK", "US-WI"), (_CHI,)),
    **dict.fromkeys(("US-CO", "US-MT", "US-NM", "US-UT", "US-WY"), (_DEN,)),
    **dict.fromkeys(("US-CA", "US-WA"), (_LA,)),
    **dict.fromkeys(("US-KS", "US-NE", "US-SD", "US-TX"), (_CHI, _DEN)),
    **dict.fromkeys(("US-FL", "US-TN"), (_NY, _CHI)),
    "US-AK": ("America/Anchorage", "America/Juneau", "America/Sitka", "America/Metlakatla",
              "America/Yakutat", "America/Nome", "America/Adak"),
    "US-AZ": ("America/Phoenix", _DEN),
    "US-HI": ("Pacific/Honolulu",),
    "US-ID": ("America/Boise", _LA),
    "US-IN": (_CHI, _LOUISVILLE, "America/Indiana/Indianapolis", "America/Indiana/Vincennes",
              "America/Indiana/Winamac", "America/Indiana/Marengo", "America/Indiana/Petersburg",
              "America/Indiana/Vevay", "America/Indiana/Tell_City", "America/Indiana/Knox"),
    "US-KY": (_NY, _CHI, _LOUISVILLE, "America/Kentucky/Monticello"),
    "US-MI": ("America/Detroit", "America/Menominee"),
    "US-ND": (_CHI, _DEN, "America/North_Dakota/Center", "America/North_Dakota/New_Salem",
              "America/North_Dakota/Beulah"),
    "US-NV": (_LA, _DEN),
    "US-OR": (_LA, "America/Boise"),
    "CA-AB": ("America/Edmonton",),
    "CA-BC": ("America/Vancouver", "America/Creston", "America/Dawson_Creek",
              "America/Fort_Nelson", "America/Edmonton"),
    "CA-MB": ("America/Winnipeg",),
    "CA-NB": ("America/Moncton",),
    "CA-NL": ("America/St_Johns", "America/Goose_Bay"),
    "CA-NS": ("America/Halifax", "America/Glace_Bay"),
    "CA-NT": ("America/Inuvik", "America/Edmonton"),
    "CA-NU": ("America/Iqaluit", "America/Resolute", "America/Rankin_Inlet",
              "America/Cambridge_Bay", "America/Atikokan"),
    "CA-ON": ("America/Toronto", "America/Winnipeg", "America/Atikokan"),
    "CA-PE": ("America/Halifax",),
    # The Magdalen Islands keep the time of Halifax.
    "CA-QC": ("America/Toronto", "America/Blanc-Sablon", "America/Halifax"),
    "CA-SK": ("America/Regina", "America/Swift_Current", "America/Edmonton"),
    "CA-YT": ("America/Whitehorse", "America/Dawson"),
    "AU-ACT": ("Australia/Sydney",),
    "AU-NSW": ("Australia/Sydney", "Australia/Broken_Hill", "Australia/Lord_Howe"),
    "AU-NT": ("Australia/Darwin",),
    "AU-QLD": ("Australia/Brisbane", "Australia/Lindeman"),
    "AU-SA": ("Australia/Adelaide",),
    "AU-TAS": ("Australia/Hobart", "Antarctica/Macquarie"),
    "AU-VIC": ("Australia/Melbourne",),
    "AU-WA": ("Australia/Perth", "Australia/Eucla"),
    **dict.fromkeys(("ES-CN", "ES-GC", "ES-TF"), ("Atlantic/Canary",)),
    **dict.fromkeys(("ES-CE", "ES-ML"), ("Africa/Ceuta",)),
    "PT-20": ("Atlantic/Azores",),
    "PT-30": ("Atlantic/Madeira",),
    "DE-BW": ("Europe/Berlin", "Europe/Busingen"),
}

# Country -> its parts, and the zones of those that stand not above.
ALL_SUBDIVISIONS: dict[str, tuple[list[str], tuple[str, ...]]] = {
    "DE": (["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN",
            "ST", "TH"], ("Europe/Berlin",)),
    "ES": (["AN", "AR", "AS", "CB", "CE", "CL", "CM", "CN", "CT", "EX", "GA", "IB", "MC",
            "MD", "ML", "NC", "PV", "RI", "VC", "A", "AB", "AL", "AV", "B", "BA", "BI",
            "BU", "C", "CA", "CC", "CO", "CR", "CS", "CU", "GC", "GI", "GR", "GU", "H",
            "HU", "J", "L", "LE", "LO", "LU", "M", "MA", "MU", "NA", "O", "OR", "P",
            "PM", "PO", "S", "SA", "SE", "SG", "SO", "SS", "T", "TE", "TF", "TO", "V",
            "VA", "VI", "Z", "ZA"],
           ("Europe/Madrid",)),
    "PT": ([f"{n:02}" for n in range(1, 19)], ("Europe/Lisbon",)),
}

PARTS_WITH_A_CODE_OF_THEIR_OWN = {
    "US-AS": "AS", "US-GU": "GU", "US-MP": "MP", "US-PR": "PR", "US-UM": "UM", "US-VI": "VI",
    "FI-01": "AX",
    "FR-971": "GP", "FR-972": "MQ", "FR-973": "GF", "FR-974": "RE", "FR-976": "YT",
}

# Regions of phonenumbers that are no countries of ISO 3166-1: Ascension, Tristan da Cunha, Kosovo.
OTHER_REGION_ZONES = {
    "AC": ("Atlantic/St_Helena",), "TA": ("Atlantic/St_Helena",), "XK": ("Europe/Belgrade",),
}

# Area code -> the one it was laid over: the same places, so the same zones and no others.
OVERLAYS = {
    "448": "850", "689": "407", "930": "812", "458": "541", "364": "270", "367": "418",
    "581": "418",
}
# Area codes that, alone or together, are all of a state or province with several clocks.
ALL_OF_THEIR_PART = (
    "208", "986", "306", "639", "474", "605", "701", "709", "879", "907",
    "236", "250", "257", "672", "778",
)
# Area codes of several parts: every zone of each of them.
SEVERAL_PARTS = {
    "782": ("CA-NS", "CA-PE"), "902": ("CA-NS", "CA-PE"), "867": ("CA-NT", "CA-NU", "CA-YT"),
}
MORE_ZONES = {"418": ("America/Blanc-Sablon",), "807": ("America/Atikokan",)}

ES_COMMUNITY_OF_PROVINCE = {
    "Madrid": "ES-MD", "Ávila": "ES-CL", "Segovia": "ES-CL", "Tenerife": "ES-CN",
    "Salamanca": "ES-CL", "Badajoz": "ES-EX", "Toledo": "ES-CM", "Ciudad Real": "ES-CM",
    "Cáceres": "ES-EX", "Las Palmas": "ES-CN", "Barcelona": "ES-CT", "La Rioja": "ES-RI",
    "Cantabria": "ES-CB", "Guipúzcoa": "ES-PV", "Bizkaia": "ES-PV", "Araba": "ES-PV",
    "Burgos": "ES-CL", "Navarre": "ES-NC", "Guadalajara": "ES-CM", "Almería": "ES-AN",
    "Málaga": "ES-AN", "Jaén": "ES-AN", "Seville": "ES-AN", "Cádiz": "ES-AN",
    "Cordova": "ES-AN", "Granada": "ES-AN", "Huelva": "ES-AN", "Valencia": "ES-VC",
    "Castellón": "ES-VC", "Alicante": "ES-VC", "Albacete": "ES-CM", "Murcia": "ES-MC",
    "Cuenca": "ES-CM", "Balearic Islands": "ES-IB", "Girona": "ES-CT", "Lleida": "ES-CT",
    "Huesca": "ES-AR", "Soria": "ES-CL", "Zaragoza": "ES-AR", "Tarragona": "ES-CT",
    "Teruel": "ES-AR", "Palencia": "ES-CL", "Zamora": "ES-CL", "A Coruña": "ES-GA",
    "Lugo": "ES-GA", "Valladolid": "ES-CL", "Asturias": "ES-AS", "Pontevedra": "ES-GA",
    "León": "ES-CL", "Ourense": "ES-GA",
}

# Ceuta shares the prefixes of Cádiz, Melilla those of Málaga.
ES_SEVERAL_COMMUNITIES = ("956", "856", "952", "852", "951", "851")

# The prefixes of Australia are too coarse in the source (all of 07 in Sydney): by area instead.
NOT_FROM_THE_SOURCE = ("61",)

PREFIX_ZONES: dict[str, tuple[str, ...]] = {
    # New South Wales and the capital; the far west is called by 08.
    "612": ("Australia/Sydney", "Australia/Lord_Howe"),
    # Victoria, Tasmania and the Murray's north bank.
    "613": ("Australia/Melbourne", "Australia/Hobart", "Australia/Sydney"),
    # Queensland and the north-eastern corner of New South Wales.
    "617": ("Australia/Brisbane", "Australia/Lindeman", "Australia/Sydney"),
    "618": ("Australia/Adelaide", "Australia/Broken_Hill", "Australia/Darwin",
            "Australia/Eucla", "Australia/Perth"),
    **dict.fromkeys((f"34{digits}" for digits in ES_SEVERAL_COMMUNITIES),
                    ("Africa/Ceuta", "Europe/Madrid")),
    "497734": ("Europe/Berlin", "Europe/Busingen"),  # Büsingen's own area code
}
# fmt: on
