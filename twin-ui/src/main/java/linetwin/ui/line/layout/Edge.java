package linetwin.ui.line.layout;

/** A way that items go from one element to another. */
public record Edge(String from, String to, Kind kind) {
    public enum Kind {
        /** The regular route. */
        FLOW,
        /** From one position of a moving line to the next. */
        BELT,
        /** A side route, such as to rework. */
        BRANCH,
        /** Parts that are fetched and joined to another item. */
        JOIN
    }
}
