package linetwin.model.line.rule;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.Line;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.StopMode;

/** The rule that whoever is called exists and can do what is asked. */
final class CrewRules {
    private final Line line;
    private final List<Misfit> found;

    private CrewRules(Line line, List<Misfit> found) {
        this.line = line;
        this.found = found;
    }

    static void check(Line line, List<Misfit> found) {
        CrewRules rules = new CrewRules(line, found);
        line.workPlaces().forEach(rules::checkPlace);
        line.workPlaces()
                .forEach(place ->
                        place.calls().forEach((field, call) -> rules.checkCall(place.id(), field + ".", call)));
    }

    private void checkPlace(WorkPlace place) {
        for (StopMode stop : place.work().stops()) {
            String holder = "stops." + stop.name() + ".";
            stop.call().ifPresent(call -> checkCall(place.id(), holder, call));
            stop.remote().ifPresent(remote -> checkCall(place.id(), holder + "remote.", remote.operator()));
        }
        place.work().setup().flatMap(Setup::setter).ifPresent(call -> checkCall(place.id(), "setup.setter.", call));
    }

    /** {@code holder} is the path to the fields {@code crew} and {@code skill}. */
    private void checkCall(String owner, String holder, CrewCall call) {
        Optional<Crew> crew = line.crews().stream()
                .filter(each -> each.id().equals(call.crew()))
                .findFirst();
        if (crew.isEmpty()) {
            List<String> crews = line.crews().stream().map(Crew::id).toList();
            found.add(new Misfit(owner, holder + "crew", call.crew(), "is not a crew of the line", crews));
            return;
        }
        List<String> skills = List.copyOf(crew.get().skills().keySet());
        call.skill()
                .filter(skill -> !skills.contains(skill))
                .ifPresent(skill -> found.add(new Misfit(
                        owner, holder + "skill", skill, "is not a skill of crew '" + call.crew() + "'", skills)));
    }
}
