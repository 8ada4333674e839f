package linetwin.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import linetwin.model.kpi.LineFigure;
import linetwin.model.parameter.ParameterKind;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.scenario.file.Mark;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatIfWordsTest {
    @ParameterizedTest
    @EnumSource
    void whatResultsAndScenariosNameHasWords(Language language) {
        Texts texts = new Texts(language);
        assertThat(Stream.of(
                                ParameterKind.ALL.stream().map(kind -> "form." + kind.name()),
                                Stream.of(Mark.values()).map(mark -> "mark." + mark),
                                Stream.of(FigureChange.Judgement.values()).map(each -> "judgement." + each),
                                Stream.of(FigureChange.Judgement.values()).map(each -> "verdict." + each),
                                WhatIfResult.FIGURES.stream()
                                        .map(LineFigure::name)
                                        .map(each -> "figureShort." + each))
                        .flatMap(keys -> keys))
                .allMatch(texts::has);
    }
}
