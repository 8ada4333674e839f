package linetwin.link.mqtt;

import java.util.HashMap;
import java.util.Map;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.json.ReceiverReportFormat;

/** Those who follow each of several plants. Safe for use by several threads. */
final class Audiences {
    /** The reports of all plants on a broker: which of them will be published is not known when it is subscribed to. */
    static final String FILTER = ReceiverReport.ROOT + "/+/+/+";

    private static final int MOST_PLANTS = 64;

    private final ReceiverReportFormat format = new ReceiverReportFormat();
    private final Map<Address, Followers> followers = new HashMap<>();

    /** A message of so many bytes is on its way. */
    synchronized void published(Message message, int bytes) {
        Header header = message.header();
        Address plant =
                Address.ofPlant(header.source().enterprise(), header.source().site());
        if (followers.size() < MOST_PLANTS || followers.containsKey(plant)) {
            followers.computeIfAbsent(plant, key -> new Followers()).published(message, bytes);
        }
    }

    /** Somebody tells how far he is, on a topic under {@link ReceiverReport#ROOT}. */
    synchronized void heard(String topic, byte[] payload, long nanos) {
        for (Map.Entry<Address, Followers> of : followers.entrySet()) {
            Address plant = of.getKey();
            if (topic.startsWith(ReceiverReport.ROOT + '/' + plant.enterprise() + '/' + plant.site() + '/')) {
                format.decode(plant, payload).ifPresent(report -> of.getValue().heard(topic, report, nanos));
            }
        }
    }

    /** Whether somebody has so much before him that the publisher should wait. */
    synchronized boolean areFarBehind(long nanos) {
        return followers.values().stream().anyMatch(all -> all.areFarBehind(nanos));
    }
}
