package linetwin.store.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.twin.Alarm;
import linetwin.store.record.HeardRun;

/** A process that keeps one hour and one stop after the other, and says of each that it is kept, until it is killed. */
final class KilledHistoryWriter {
    private KilledHistoryWriter() {}

    public static void main(String[] arguments) {
        DescriptionMessage announcement =
                HeardRun.of("teaching/two-stations", Duration.ofMinutes(1)).announcement();
        try (HistoryStore store = HistoryStore.open(Path.of(arguments[0]))) {
            Instant begin = announcement.description().start();
            store.begin(announcement, begin);
            for (int i = 0; ; i++) {
                store.keep(hour(begin, i));
                store.keep(new StopChange(List.of(), List.of(stop(begin, i))));
                store.keep(List.of(entry(begin, i)));
                System.out.println(i);
                System.out.flush();
            }
        }
    }

    static Cut hour(Instant begin, int number) {
        Instant at = begin.plus(Duration.ofHours(number));
        return new Cut(at, Set.of(), true, 0, number == 0 ? null : at.minus(Duration.ofHours(1)), null, List.of());
    }

    static LineEvent entry(Instant begin, int number) {
        String vin = "LTW" + number;
        VehicleRef vehicle = new VehicleRef(vin, "b" + number, null, "88.999.20260001/V." + vin, "m5", "white");
        return new LineEvent.VehicleEntered("first", begin.plus(Duration.ofHours(number)), vehicle);
    }

    static Stop stop(Instant begin, int number) {
        Instant at = begin.plus(Duration.ofHours(number));
        return new Stop("first", Alarm.Kind.BREAKDOWN, "tip-change", at, at.plusSeconds(90), true);
    }
}
