package linetwin.store.genealogy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.store.history.HistoryStore;

/**
 * Many vehicles through {@value #STATIONS} stations, each with a part out of a bin and of a lot, two minutes apart, into a store.
 */
public final class GeneratedYear {
    static final int STATIONS = 50;
    static final int TO_A_LOT = 500;
    static final String PREFIX = "88.999.20260001/";

    private static final Duration TAKT = Duration.ofMinutes(2);
    private static final int BATCH = 20;

    private GeneratedYear() {}

    static VehicleRef vehicle(int number) {
        String vin = String.format(Locale.ROOT, "LTWA00010TL%06d", number);
        return new VehicleRef(vin, "b" + number, null, PREFIX + "V." + vin, "m5", "white");
    }

    static String lot(int vehicle, int station) {
        return PREFIX + "L.part-" + station + "-" + vehicle / TO_A_LOT;
    }

    static Instant entry(Instant begin, int vehicle, int station) {
        return begin.plus(TAKT.multipliedBy((long) vehicle + station));
    }

    static void write(HistoryStore store, DescriptionMessage line, int vehicles) {
        Instant begin = line.description().start();
        store.begin(line, begin);
        List<LineEvent> events = new ArrayList<>();
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            add(events, begin, vehicle);
            if (vehicle % BATCH == BATCH - 1 || vehicle == vehicles - 1) {
                store.keep(events);
                events.clear();
            }
        }
    }

    private static void add(List<LineEvent> events, Instant begin, int number) {
        VehicleRef vehicle = vehicle(number);
        for (int station = 0; station < STATIONS; station++) {
            Instant at = entry(begin, number, station);
            String id = "station-" + station;
            String bin = PREFIX + "B." + id + "-" + number / 40;
            events.add(new VehicleEntered(
                    id, at, vehicle, List.of(new UsedPart("part-" + station, 1, lot(number, station), bin, null))));
            events.add(new CycleDone(id, at.plusSeconds(90), 90_000_000, vehicle, null));
            events.add(new VehicleLeft(id, at.plus(TAKT), vehicle, "station-" + (station + 1)));
        }
        Instant end = entry(begin, number, STATIONS);
        events.add(new VehicleCompleted("line-off", end, vehicle, TAKT.toNanos() / 1_000 * STATIONS, true, true));
    }
}
