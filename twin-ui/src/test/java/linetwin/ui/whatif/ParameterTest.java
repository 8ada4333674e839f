package linetwin.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.experiment.LineFigure;
import linetwin.sim.scenario.Mark;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {
    @Test
    void aPositionOfAMovingLineOwnsItsParameters() {
        Parameter parameter = Parameter.of(
                "areas.assembly.elements.trim.positions.trim-roof.cycle.lognormal.mean", "92 s", Optional.empty());
        assertThat(parameter.section()).isEqualTo("assembly");
        assertThat(parameter.owner()).isEqualTo("trim-roof");
        assertThat(parameter.field()).containsExactly("cycle", "lognormal", "mean");
    }

    @Test
    void whatBelongsToNoStationBelongsToItsAreaOrSection() {
        assertThat(Parameter.of("areas.welding.direct-operators", "82", Optional.empty())
                        .owner())
                .isEqualTo("welding");
        assertThat(Parameter.of("crews.finishers.size", "6", Optional.empty()).owner())
                .isEqualTo("finishers");
        assertThat(Parameter.of("plan.rate", "30 /h", Optional.empty()).owner()).isEqualTo("plan");
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

    @ParameterizedTest
    @EnumSource
    void whatResultsAndScenariosNameHasWords(Language language) {
        Texts texts = new Texts(language);
        assertThat(Stream.of(
                                Stream.of(ParameterForm.values()).map(ParameterForm::ruleKey),
                                Stream.of(Mark.values()).map(mark -> "mark." + mark),
                                Stream.of(FigureChange.Judgement.values()).map(each -> "judgement." + each),
                                Stream.of(FigureChange.Judgement.values()).map(each -> "verdict." + each),
                                WhatIfResult.FIGURES.stream()
                                        .map(LineFigure::name)
                                        .map(each -> "figure." + each),
                                WhatIfResult.FIGURES.stream()
                                        .map(LineFigure::name)
                                        .map(each -> "figureShort." + each))
                        .flatMap(keys -> keys))
                .allMatch(texts::has);
    }
}
