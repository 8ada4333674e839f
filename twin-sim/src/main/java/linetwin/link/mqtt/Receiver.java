package linetwin.link.mqtt;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.json.ReceiverReportFormat;

/** Notes how far a listener is, plant by plant, and writes the reports of it. Safe for use by several threads. */
final class Receiver {
    /** As often as there is anything new to report. */
    static final Duration INTERVAL = Duration.ofMillis(100);

    private static final int MOST_PLANTS = 64;

    private final ReceiverReportFormat format = new ReceiverReportFormat();
    private final String name = UUID.randomUUID().toString();
    private final Map<Address, ReceiverReport> news = new HashMap<>();

    /** The listener has taken a message in. */
    synchronized void took(Message message) {
        MessageClass messageClass = message.messageClass();
        if (messageClass.qos() == 0 || messageClass == MessageClass.COMMAND || messageClass == MessageClass.REPLY) {
            return;
        }
        Header header = message.header();
        Address plant =
                Address.ofPlant(header.source().enterprise(), header.source().site());
        if (news.size() < MOST_PLANTS || news.containsKey(plant)) {
            news.put(plant, new ReceiverReport(plant, header.run(), header.simTime()));
        }
    }

    /** What is new since this was last asked. */
    synchronized List<Outgoing> reports() {
        List<Outgoing> reports = news.values().stream()
                .map(report -> new Outgoing(report.topic(name), format.encode(report), new Delivery(0, false)))
                .toList();
        news.clear();
        return reports;
    }
}
