package linetwin.sim.report;

/** The language that a page opens in; its reader can switch. */
public enum PageLanguage {
    ZH("zh"),
    EN("en");

    private final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    /** As the {@code lang} attribute of HTML has it. */
    String tag() {
        return tag;
    }
}
