package linetwin.model.line;

/** A changeover that a station makes when the next vehicle differs from the last one. */
public record Setup(Attribute attribute, Distribution time) {
    /** What must differ. */
    public enum Attribute {
        VARIANT,
        COLOUR
    }
}
