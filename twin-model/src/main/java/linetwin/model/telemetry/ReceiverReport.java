package linetwin.model.telemetry;

import java.time.Instant;

/**
 * How far somebody who listens to a plant is, so that a publisher that could be faster waits for him. The idea and the name are
 * those of RTP (RFC 3550, section 6.4).
 *
 * @param plant whose messages are meant
 * @param run that the last message was of
 * @param simTime of the last message of QoS 1 that was taken in
 */
public record ReceiverReport(Address plant, String run, Instant simTime) {
    /** Before the plant; not within {@link Topic#ALL}, so that readers of telemetry do not get it. */
    public static final String ROOT = "linetwin/receiver/v1";

    /** The topic of one receiver, whose name has neither slash nor wildcard. */
    public String topic(String receiver) {
        return ROOT + '/' + plant.enterprise() + '/' + plant.site() + '/' + receiver;
    }

    /** The filter for all who listen to a plant. */
    public static String filter(Address plant) {
        return ROOT + '/' + plant.enterprise() + '/' + plant.site() + "/+";
    }
}
