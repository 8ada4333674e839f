package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.Line;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.StopMode;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.Episode;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.learn.sample.StopSamples;

/**
 * When crews were busy. A call that comes while a member is free is served at once, and its stop is all service; of one that comes
 * while all are busy it can't be told when the service began, and since that does not depend on how long its own service takes, it
 * can be left out without bias.
 */
final class CrewLoads {
    private final Map<String, Load> loads = new HashMap<>();
    private final Map<String, Crew> crews = new HashMap<>();
    private final Set<String> operating = new HashSet<>();

    private CrewLoads(Line line) {
        line.crews().forEach(crew -> crews.put(crew.id(), crew));
        line.elements(Station.class)
                .flatMap(station -> station.operator().stream())
                .forEach(call -> operating.add(call.crew()));
    }

    static CrewLoads of(Line line, LineObservation observation) {
        Map<String, List<Episode>> served = new HashMap<>();
        line.workPlaces().forEach(place -> collect(place, observation.samples(place.id()), served));
        CrewLoads loads = new CrewLoads(line);
        served.forEach((crew, episodes) -> loads.loads.put(crew, Load.of(episodes)));
        return loads;
    }

    private static void collect(WorkPlace place, ElementSamples samples, Map<String, List<Episode>> served) {
        for (StopMode mode : place.work().stops()) {
            mode.crew().ifPresent(crew -> {
                List<Episode> of = served.computeIfAbsent(crew, id -> new ArrayList<>());
                of.addAll(episodes(samples, mode.name()));
                of.addAll(episodes(samples, mode.maintenanceName()));
            });
        }
        setter(place)
                .ifPresent(call -> served.computeIfAbsent(call.crew(), id -> new ArrayList<>())
                        .addAll(samples.setups()));
    }

    private static List<Episode> episodes(ElementSamples samples, String stop) {
        StopSamples known = samples.stops().get(stop);
        return known == null ? List.of() : known.episodes();
    }

    /** Who must come for its changeovers. */
    static Optional<CrewCall> setter(WorkPlace place) {
        return place instanceof PressLine press
                ? press.setter()
                : place.work().setup().flatMap(setup -> setup.setter());
    }

    /** Whether members of the crew are also busy where no message tells it. */
    boolean isUnseen(CrewCall call) {
        return operating.contains(call.crew());
    }

    /** Those that were served at once. */
    List<Episode> servedAtOnce(CrewCall call, List<Episode> episodes) {
        Crew crew = crews.get(call.crew());
        Load load = loads.get(call.crew());
        if (crew == null || load == null) {
            return episodes;
        }
        int able = call.skill().map(crew.skills()::get).orElse(crew.size());
        return episodes.stream()
                .filter(episode -> load.othersAt(episode.beginMicros()) < able)
                .toList();
    }

    /** Begins and ends, in order of time each. */
    private static final class Load {
        private final long[] begins;
        private final long[] ends;

        private Load(long[] begins, long[] ends) {
            this.begins = begins;
            this.ends = ends;
        }

        static Load of(List<Episode> episodes) {
            long longest = episodes.stream()
                    .mapToLong(episode -> episode.endMicros() - episode.beginMicros())
                    .max()
                    .orElse(0);
            long[] begins =
                    episodes.stream().mapToLong(Episode::beginMicros).sorted().toArray();
            long[] ends = episodes.stream()
                    .mapToLong(episode -> episode.endMicros() + (episode.isEnded() ? 0 : longest))
                    .sorted()
                    .toArray();
            return new Load(begins, ends);
        }

        /** Beside one that begins then. */
        int othersAt(long time) {
            return upTo(begins, time) - upTo(ends, time) - 1;
        }

        private static int upTo(long[] sorted, long time) {
            int found = Arrays.binarySearch(sorted, time + 1);
            int index = found < 0 ? -found - 1 : found;
            while (index > 0 && sorted[index - 1] > time) {
                index--;
            }
            return index;
        }
    }
}
