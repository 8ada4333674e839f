package linetwin.model.state;

import org.jspecify.annotations.Nullable;

/**
 * Why a station is in its state.
 *
 * @param reason a stop mode's name, or one of the reasons below, or empty when working needs no reason
 * @param element id of the element that the cause lies at: the station itself, its neighbour, a crew, a store
 * @param robot the robot of the station that has the fault; absent where it is none, or nobody says
 * @param fault what fails there, such as {@code tip}; absent where nobody says
 */
public record Cause(
        String reason,
        String element,
        @Nullable String robot,
        @Nullable String fault) {
    /** One that nobody puts down to a robot. */
    public Cause(String reason, String element) {
        this(reason, element, null, null);
    }

    /** Working: no cause needed. */
    public static final Cause NONE = new Cause("", "");

    /** Nothing arrives from upstream. */
    public static final String NO_ITEM = "no-item";
    /** A joined part is missing. */
    public static final String NO_PART = "no-part";
    /** A panel family is missing in the store. */
    public static final String NO_PANEL = "no-panel";
    /** No empty carrier is free. */
    public static final String NO_CARRIER = "no-carrier";
    /** Nobody of a crew is free to work here. */
    public static final String NO_OPERATOR = "no-operator";
    /** The next element is full or not ready. */
    public static final String NO_ROOM = "no-room";
    /** Another position of the synchronous line holds it. */
    public static final String LINE_HELD = "line-held";
    /** An operator's call. */
    public static final String ANDON_CALL = "andon-call";
    /** A changeover. */
    public static final String CHANGEOVER = "changeover";
    /** The shift plan. */
    public static final String CALENDAR = "calendar";
    /** A fault injected by command. */
    public static final String INJECTED = "injected";
    /** Nothing has been heard of the station yet. */
    public static final String NOT_HEARD = "not-heard";
    /** The station has fallen silent. */
    public static final String SILENT = "silent";
    /** The way to the line is lost. */
    public static final String SOURCE_LOST = "source-lost";
}
