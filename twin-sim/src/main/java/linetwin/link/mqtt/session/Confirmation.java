package linetwin.link.mqtt.session;

/**
 * How far a broker is in what it was given.
 *
 * @param confirmed messages that it has acknowledged or, at QoS 0, that were written to it
 * @param all that were to be published, without those that were replaced
 * @param replaced messages of QoS 0 for which later ones of their topics took the place while they waited
 */
public record Confirmation(long confirmed, long all, long replaced) {
    public boolean isComplete() {
        return confirmed == all;
    }

    /** Messages of which nobody knows whether the broker has them. */
    public long missing() {
        return all - confirmed;
    }
}
