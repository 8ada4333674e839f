package linetwin.model.telemetry;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of the whole line for subscribers that do no arithmetic, by name of the KPI with its unit in the name.
 */
public record KpiMessage(Header header, SortedMap<String, Double> values) implements Message {
    public KpiMessage {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.KPI;
    }

    @Override
    public KpiMessage withHeader(Header newHeader) {
        return new KpiMessage(newHeader, values);
    }
}
