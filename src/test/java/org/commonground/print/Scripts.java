package org.commonground.print;

/** Sentences as the city's people write them; package-visible samples for the tests of this module. */
enum Scripts {
    ENGLISH("Welcome to the Summit, Saturday 10:00–16:00"),
    POLISH("Zażółć gęślą jaźń, Łódź"),
    ROMANIAN("Bun venit, Ștefan Țăndărică"),
    SOMALI("Ku soo dhowow shirka bulshada"),
    VIETNAMESE("Nguyễn Thị Ánh"),
    URDU("یہ ٹکٹ محمد علی خان کے لیے ہے"),
    ARABIC("أهلاً وسهلاً بكم في المؤتمر"),
    PASHTO("ښه راغلاست، زما نوم ډېر ښکلی دی"),
    PUNJABI("ਪੰਜਾਬੀ ਵਿੱਚ ਜੀ ਆਇਆਂ ਨੂੰ ਸ੍ਰੀ ਕਿਰਪਾਲ ਸਿੰਘ"),
    BENGALI("কমিউনিটি সম্মেলনে স্বাগতম, শ্রীমতী ক্ষমা চক্রবর্তী"),
    HINDI("सामुदायिक सम्मेलन में स्वागत है, क्षितिज"),
    GUJARATI("સ્વાગત છે, શ્રી જ્ઞાનેશ"),
    TIGRINYA("እንቋዕ ብደሓን መጻእኩም"),
    RIGHT_TO_LEFT_IN_LATIN("Hall 3 — کمرہ نمبر ۳ ہے (ground floor), B1 1AA"),
    LATIN_IN_RIGHT_TO_LEFT("أهلاً (Summit 2026) في Birmingham اليوم");

    private final String sentence;

    Scripts(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
