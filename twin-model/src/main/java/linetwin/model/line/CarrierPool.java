package linetwin.model.line;

/** A fixed number of carriers (skids, hangers) that return empty at once. */
public record CarrierPool(String id, Text title, int count) {
    public CarrierPool {
        Ids.require("carrier pool", id);
        if (count < 1) {
            throw new IllegalArgumentException(
                    "carrier pool '" + id + "' has " + count + " carriers; must be 1 or more");
        }
    }
}
