package linetwin.model.line;

/** A repair crew of limited size that serves stops in the order of their calls. */
public record Crew(String id, Text title, int size) {
    public Crew {
        Ids.require("crew", id);
        if (size < 1) {
            throw new IllegalArgumentException("crew '" + id + "' has size " + size + "; must be 1 or more");
        }
    }
}
