package linetwin.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterTest {
    @Test
    void aPositionOfAMovingLineOwnsItsParameters() {
        Parameter parameter = at("areas.assembly.elements.trim.positions.trim-roof.cycle.lognormal.mean");
        assertThat(parameter.section()).isEqualTo("assembly");
        assertThat(parameter.owner()).isEqualTo("trim-roof");
        assertThat(parameter.field()).containsExactly("cycle", "lognormal", "mean");
    }

    @Test
    void whatBelongsToNoStationBelongsToItsAreaOrSection() {
        assertThat(at("areas.welding.direct-operators").owner()).isEqualTo("welding");
        assertThat(at("crews.finishers.size").owner()).isEqualTo("finishers");
        assertThat(at("plan.rate").owner()).isEqualTo("plan");
    }

    private static Parameter at(String path) {
        return new Parameter(path, ParameterKind.TIME);
    }
}
