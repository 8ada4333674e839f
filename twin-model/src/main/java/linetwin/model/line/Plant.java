package linetwin.model.line;

/** Where the line stands: the first two levels of its topics, and its name. */
public record Plant(String enterprise, String site, Text title) {
    public Plant {
        Ids.require("enterprise", enterprise);
        Ids.require("site", site);
    }
}
