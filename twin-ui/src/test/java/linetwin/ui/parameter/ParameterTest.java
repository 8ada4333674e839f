package linetwin.ui.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    @Test
    void aPositionOfAMovingLineOwnsItsParameters() {
        Parameter parameter =
                Parameter.of("areas.assembly.elements.trim.positions.trim-roof.cycle.lognormal.mean", "92 s");
        assertThat(parameter.section()).isEqualTo("assembly");
        assertThat(parameter.owner()).isEqualTo("trim-roof");
        assertThat(parameter.field()).containsExactly("cycle", "lognormal", "mean");
    }

    @Test
    void whatBelongsToNoStationBelongsToItsAreaOrSection() {
        assertThat(Parameter.of("areas.welding.direct-operators", "82").owner()).isEqualTo("welding");
        assertThat(Parameter.of("crews.finishers.size", "6").owner()).isEqualTo("finishers");
        assertThat(Parameter.of("plan.rate", "30 /h").owner()).isEqualTo("plan");
    }

    @ParameterizedTest
    @CsvSource({
        "areas.a.elements.b.capacity, 3, COUNT, 4, 3.5",
        "areas.a.elements.b.cycle, 60 s, TIME, 1.5 min, -1 s",
        "plan.rate, 30 /h, RATE, 25 /h, fast",
        "areas.a.elements.b.quality.defect, 0.3 %, SHARE, 100 %, 101 %",
        "areas.a.elements.b.power.idle, 20 kW, POWER, 25 kW, 25 W",
        "areas.a.elements.b.cycle.gamma.cv, 0.5, NUMBER, 2, half",
        "shift-plans.two.shifts, 2 x 10 h, WORD, 3 x 8 h, ''"
    })
    void theFormOfAValueTellsItsBounds(String path, String value, ParameterForm form, String good, String bad) {
        assertThat(ParameterForm.of(path, value)).isEqualTo(form);
        assertThat(form.accepts(good)).isTrue();
        assertThat(form.accepts(bad)).isFalse();
    }
}
