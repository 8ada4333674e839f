package linetwin.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.LineSnapshot;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final FindViewModel model = new FindViewModel();
    private String chosen = "";

    private static Hit hit(Hit.Kind kind, String name, String... more) {
        return Hit.of(kind, name, "", Stream.of(more), () -> {});
    }

    private List<String> names(String query) {
        model.queryProperty().set(query);
        return model.foundProperty().get().hits().stream().map(Hit::name).toList();
    }

    @Test
    void allWordsMustBeThereInAnyOrderAndCase() {
        model.offer(
                Hit.Kind.STOP,
                List.of(hit(Hit.Kind.STOP, "Framing: Robot timeout"), hit(Hit.Kind.STOP, "Framing: Tip change")));
        assertThat(names("ROBOT fram")).containsExactly("Framing: Robot timeout");
    }

    @Test
    void whatBeginsSoComesFirstAndKindsStayTogether() {
        model.offer(Hit.Kind.EVENT, List.of(hit(Hit.Kind.EVENT, "Glass scrapped")));
        model.offer(Hit.Kind.ELEMENT, List.of(hit(Hit.Kind.ELEMENT, "Rear glass"), hit(Hit.Kind.ELEMENT, "Glass")));
        assertThat(names("glass")).containsExactly("Glass", "Rear glass", "Glass scrapped");
    }

    @Test
    void beforeAWordIsTypedTheAlarmsAreShown() {
        model.offer(Hit.Kind.ELEMENT, List.of(hit(Hit.Kind.ELEMENT, "Glass")));
        model.offer(Hit.Kind.ALARM, List.of(hit(Hit.Kind.ALARM, "Breakdown")));
        assertThat(names("")).containsExactly("Breakdown");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        model.offer(
                Hit.Kind.EVENT,
                IntStream.range(0, FindViewModel.MOST_OF_A_KIND + 12)
                        .mapToObj(i -> hit(Hit.Kind.EVENT, "Event " + i))
                        .toList());
        assertThat(names("event")).hasSize(FindViewModel.MOST_OF_A_KIND);
        assertThat(model.foundProperty().get().leftOut()).isEqualTo(12);
    }

    @Test
    void anElementIsFoundByEitherNameAndItsIdAndLeadsThere() {
        LineSnapshot snapshot = BusyLine.frames().frame().snapshot();
        LineDescription line = snapshot.description();
        assertThat(line).isNotNull();
        LineHits hits = new LineHits(snapshot, line, new Texts(Language.ENGLISH), id -> chosen = id);
        model.offer(Hit.Kind.ELEMENT, hits.elements());
        for (String query : List.of("总拼", "framing", "FRAMI")) {
            assertThat(names(query)).as(query).containsExactly("Framing");
        }
        model.foundProperty().get().hits().get(0).onChosen().run();
        assertThat(chosen).isEqualTo("framing");
    }

    @Test
    void aVehicleIsFoundByItsBodyNumberAndLeadsToWhereItIs() {
        LineSnapshot snapshot = BusyLine.frames().frame().snapshot();
        LineDescription line = snapshot.description();
        assertThat(line).isNotNull();
        List<Hit> vehicles = new LineHits(snapshot, line, new Texts(Language.ENGLISH), id -> chosen = id).vehicles();
        assertThat(vehicles).isNotEmpty();
        model.offer(Hit.Kind.VEHICLE, vehicles);
        assertThat(names(vehicles.get(0).name())).contains(vehicles.get(0).name());
        vehicles.get(0).onChosen().run();
        assertThat(line.elements()).anyMatch(element -> element.id().equals(chosen));
    }
}
