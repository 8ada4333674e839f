package linetwin.model.telemetry.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.genealogy.Ending;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.PartUse;
import linetwin.model.genealogy.Passing;
import linetwin.model.genealogy.Passport;
import linetwin.model.genealogy.Pressing;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.genealogy.Visit;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.body.VehicleRef;

/** A passport of each kind. */
final class PassportExamples {
    private static final String PREFIX = "88.999.20260001/";
    private static final String LOT = PREFIX + "L.side-outer-000003";
    private static final PartUse USE = new PartUse(
            "framing",
            at("06:31:07"),
            new UsedPart("side-outer", 2, LOT, PREFIX + "B.side-assembly-side-outer-000007", "side-store"));
    private static final Visit VISIT =
            new Visit("framing", at("06:30:00"), at("06:31:30"), "framing-buffer", 83_000_000L, null, at("06:30:20"));

    private PassportExamples() {}

    private static Instant at(String time) {
        return Instant.parse("2026-01-05T" + time + "Z");
    }

    /** One of each kind, by a word for it. */
    static Map<String, Passport> all(String run, VehicleRef vehicle) {
        Map<String, Passport> all = new LinkedHashMap<>();
        all.put(
                "vehicle",
                new Passport.OfVehicle(
                        new VehiclePassport(
                                run,
                                vehicle,
                                List.of(VISIT, new Visit("end-of-line", null, null, null, null, Verdict.PASSED, null)),
                                List.of(USE),
                                new Ending(Ending.Outcome.GOOD, "line-off", at("15:02:00"), 30_720_000_000L, true, "")),
                        false,
                        41.5));
        all.put(
                "lot",
                new Passport.OfLot(new LotPassport(
                        LOT,
                        new Pressing("press-a", "side-outer", at("05:00:00"), at("05:52:00"), 620),
                        List.of(new Holder(run, vehicle, USE)))));
        all.put(
                "station",
                new Passport.OfElement(
                        PREFIX + "E.framing",
                        at("06:00:00"),
                        at("07:00:00"),
                        List.of(new Passing(run, vehicle, VISIT)),
                        List.of(new Passport.Gap(at("06:40:00"), at("06:45:00")))));
        return all;
    }
}
