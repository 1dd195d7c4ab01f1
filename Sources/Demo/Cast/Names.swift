/// The made-up people's names, each with its form in a handle. Their counts, 47 and 53, have no common divisor, so the
/// first 2,491 people have different names.
enum Names {
    static let given: [(name: String, handle: String)] = [
        ("Amara", "amara"), ("Anselm", "anselm"), ("Aiko 愛子", "aiko"), ("Béatrice", "beatrice"), ("Bogdan", "bogdan"),
        ("Chidi", "chidi"), ("Ciarán", "ciaran"), ("Dalia", "dalia"), ("Davíð", "david"), ("Eszter", "eszter"),
        ("Emeka", "emeka"), ("Farid", "farid"), ("Frøya", "froya"), ("Gülay", "gulay"), ("Giulia", "giulia"),
        ("Haruka 遥", "haruka"), ("Henrike", "henrike"), ("Ingrid", "ingrid"), ("Ismael", "ismael"),
        ("Jūratė", "jurate"),
        ("Joaquín", "joaquin"), ("Kwame", "kwame"), ("Katarzyna", "katarzyna"), ("Lan Anh", "lananh"), ("Léo", "leo"),
        ("Mireille", "mireille"), ("Mahmoud", "mahmoud"), ("Min-jun 민준", "minjun"), ("Nadia", "nadia"),
        ("Njål", "njal"),
        ("Oksana", "oksana"), ("Oisín", "oisin"), ("Priya", "priya"), ("Pekka", "pekka"), ("Quinn", "quinn"),
        ("Rūta", "ruta"), ("Rahul", "rahul"), ("Saoirse", "saoirse"), ("Søren", "soren"), ("Thandiwe", "thandiwe"),
        ("Tomáš", "tomas"), ("Uche", "uche"), ("Vĕra", "vera"), ("Wei 伟", "wei"), ("Ximena", "ximena"),
        ("Yusuf", "yusuf"), ("Zoltán", "zoltan"),
    ]

    static let family: [(name: String, handle: String)] = [
        ("Adeyemi", "adeyemi"), ("Ångström-Lund", "angstrom"), ("Baptista", "baptista"), ("Bergström", "bergstrom"),
        ("Białek", "bialek"), ("Castellanos", "castellanos"), ("Čermák", "cermak"), ("Chaudhary", "chaudhary"),
        ("Dąbrowska", "dabrowska"), ("Delacroix-Roy", "delacroix"), ("Demir", "demir"), ("Eriksen", "eriksen"),
        ("Espinoza", "espinoza"), ("Fiala", "fiala"), ("Fitzgibbon", "fitzgibbon"), ("Fujimoto", "fujimoto"),
        ("García Luna", "garcialuna"), ("Groß", "gross"), ("Haddad", "haddad"), ("Hlavatá", "hlavata"),
        ("Ibarra", "ibarra"),
        ("Iyer", "iyer"), ("Jansdóttir", "jansdottir"), ("Kallas", "kallas"), ("Kowalczyk", "kowalczyk"),
        ("Köhler", "kohler"),
        ("Lefèvre", "lefevre"), ("Lindqvist", "lindqvist"), ("Mäkinen", "makinen"), ("Mensah", "mensah"),
        ("Moreau", "moreau"),
        ("Nakagawa", "nakagawa"), ("Németh", "nemeth"), ("Nguyễn", "nguyen"), ("Ó Dálaigh", "odalaigh"),
        ("Okonkwo", "okonkwo"),
        ("Østby", "ostby"), ("Papadaki", "papadaki"), ("Petrauskas", "petrauskas"), ("Quispe", "quispe"),
        ("Rahimi", "rahimi"),
        ("Rossi-Bianchi", "rossi"), ("Sahin", "sahin"), ("Şimşek", "simsek"), ("Søndergaard", "sondergaard"),
        ("Takahata", "takahata"),
        ("Tăbăcaru", "tabacaru"), ("Umarov", "umarov"), ("Vandenberghe", "vandenberghe"), ("Weiß", "weiss"),
        ("Yamin", "yamin"),
        ("Zając", "zajac"), ("Žukauskienė", "zukauskiene"),
    ]
}
