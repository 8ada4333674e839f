package linetwin.model.line;

import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/** Where the line stands: the first two levels of its topics, and its name. */
public record Plant(String enterprise, String site, Text title) {
    public Plant {
        Ids.require("enterprise", enterprise);
        Ids.require("site", site);
    }
}
