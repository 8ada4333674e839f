package linetwin.link.vda5050;

import java.util.regex.Pattern;
import linetwin.model.telemetry.limit.Excerpt;

/**
 * Under which names AGVs speak VDA 5050: the first levels of their topics, {@code interface/v3/manufacturer/serial number/topic}
 * (VDA 5050, version 3.0.0, section 4.2).
 *
 * @param interfaceName for all of one broker
 * @param manufacturer of all AGVs of the line
 */
public record Vda5050Names(String interfaceName, String manufacturer) {
    /** The version of the standard. */
    public static final String VERSION = "3.0.0";

    public static final String USUAL_INTERFACE = "uagv";
    public static final String USUAL_MANUFACTURER = "linetwin";

    /** Section 7.1.2 recommends these characters. */
    private static final Pattern LEVEL = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    public Vda5050Names {
        requireLevel("interface", interfaceName);
        requireLevel("manufacturer", manufacturer);
    }

    private static void requireLevel(String what, String level) {
        if (!LEVEL.matcher(level).matches()) {
            throw new IllegalArgumentException("the " + what + " name is '" + Excerpt.of(level)
                    + "'; must be 1 to 64 letters, digits, '_', '-', '.' or ':'");
        }
    }

    String topic(String serialNumber, Subject subject) {
        return interfaceName + "/v3/" + manufacturer + '/' + serialNumber + '/' + subject.level();
    }
}
