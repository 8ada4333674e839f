package linetwin.model.line.work;

/** Panels that a station takes from a panel store for each vehicle. */
public record Consumption(String store, String family, int quantity) {
    public Consumption {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity of '" + family + "' is " + quantity + "; must be 1 or more");
        }
    }
}
