package linetwin.model.telemetry;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.body.LineForecast;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the whole line for subscribers that do no arithmetic, by name of the KPI with its unit in the name.
 *
 * @param forecast what the line will have made, from whoever foretells it; its source then is {@link Address#ofForecasts}
 */
public record KpiMessage(
        Header header,
        SortedMap<String, Double> values,
        @Nullable LineForecast forecast) implements Message {
    public KpiMessage {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What the line did. */
    public KpiMessage(Header header, SortedMap<String, Double> values) {
        this(header, values, null);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.KPI;
    }

    @Override
    public KpiMessage withHeader(Header newHeader) {
        return new KpiMessage(newHeader, values, forecast);
    }

    @Override
    public String schema() {
        return forecast == null ? Header.SCHEMA : Header.SCHEMA + ".1";
    }
}
