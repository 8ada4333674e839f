package linetwin.model.line.resource;

import java.util.regex.Pattern;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * A body colour; shares are relative weights.
 *
 * @param rgb for the screen, as {@code #rrggbb}
 */
public record Colour(String id, Text title, String rgb, double share) {
    private static final Pattern RGB = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        Ids.require("colour", id);
        if (!RGB.matcher(rgb).matches()) {
            throw new IllegalArgumentException("rgb of colour '" + id + "' is '" + rgb + "'; must be like #1f3a5f");
        }
        if (!(share > 0)) {
            throw new IllegalArgumentException("share of colour '" + id + "' is " + share + "; must be more than 0");
        }
    }
}
