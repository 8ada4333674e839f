package linetwin.model.bottleneck;

/**
 * Stores between two stations.
 *
 * @param content mean number of items in all of them
 * @param capacity of all of them; 0 if there is none, {@link Integer#MAX_VALUE} for no limit
 */
public record Store(double content, int capacity) {
    public boolean isNone() {
        return capacity == 0;
    }

    public boolean isUnlimited() {
        return capacity == Integer.MAX_VALUE;
    }

    long items() {
        return Math.round(content);
    }

    /** "36 of 120"; without the capacity if there is no limit; a dash if there is no store. */
    String text(String of) {
        return isNone() ? "–" : isUnlimited() ? String.valueOf(items()) : items() + of + capacity;
    }
}
