package linetwin.model.line.resource;

import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/** A model that the line builds; shares are relative weights. */
public record Variant(String id, Text title, double share) {
    public Variant {
        Ids.require("variant", id);
        if (!(share > 0)) {
            throw new IllegalArgumentException("share of variant '" + id + "' is " + share + "; must be more than 0");
        }
    }
}
