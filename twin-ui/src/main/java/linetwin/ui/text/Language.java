package linetwin.ui.text;

import java.util.Locale;

/** A language of the screen. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "中文"),
    ENGLISH(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** Chinese where the system speaks Chinese, English everywhere else. */
    public static Language of(Locale system) {
        return system.getLanguage().equals(CHINESE.locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /** The name of the language in the language itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
