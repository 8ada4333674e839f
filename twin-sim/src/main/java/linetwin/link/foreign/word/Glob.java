package linetwin.link.foreign.word;

/** A word in which {@code *} stands for any number of characters; all others stand for themselves. */
record Glob(String pattern) {
    static boolean isGlob(String word) {
        return word.indexOf('*') >= 0;
    }

    /** Takes at most as many steps as both have characters, multiplied. */
    boolean matches(String word) {
        int inPattern = 0;
        int inWord = 0;
        int star = -1;
        int resumed = 0;
        while (inWord < word.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                resumed = inWord;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == word.charAt(inWord)) {
                inPattern++;
                inWord++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inWord = ++resumed;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
            inPattern++;
        }
        return inPattern == pattern.length();
    }
}
