package linetwin.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import linetwin.model.kpi.LineFigure;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.source.LineFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfViewModelTest {
    private static final String CAPACITY = "areas.shop.elements.between.capacity";

    private final LineFrame frame = BusyLine.frames().frame();
    private final FakeScreen screen = new FakeScreen();
    private final WhatIfViewModel model =
            new WhatIfViewModel(new LocalReplicationRunner(2), command -> Optional.empty(), screen);

    @TempDir
    private Path folder;

    private void show() {
        screen.catchUp();
        model.show(frame);
    }

    private void open(String scenario) {
        model.choose(scenario);
        await().until(() -> {
            show();
            return model.draft().loadedProperty().get() != null;
        });
    }

    private Parameter parameter(String path) {
        LoadedScenario loaded =
                Objects.requireNonNull(model.draft().loadedProperty().get());
        return loaded.parameters().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void awaitHindrance(String key) {
        await().until(() -> {
            show();
            return model.findHindrance().orElse("").equals(key);
        });
    }

    private void runToTheEnd() {
        model.run();
        await().until(() -> {
            show();
            return model.stageProperty().get().isIdle();
        });
    }

    private void plan(String replications, String measured, String warmUp) {
        model.form().replicationsProperty().set(replications);
        model.form().measuredHoursProperty().set(measured);
        model.form().warmUpHoursProperty().set(warmUp);
    }

    @Test
    void aChangedParameterGivesWhatComparingTheSavedVariantGives() throws IOException {
        open("teaching/two-stations");
        plan("5", "20", "2");
        model.draft().enter(parameter(CAPACITY), "20");
        awaitHindrance("");
        runToTheEnd();
        Path file = folder.resolve("more-room.yaml");
        model.save(file);
        await().until(() -> {
            show();
            return model.noteProperty().get().key().equals("whatif.saved");
        });

        Scenario baseline = Scenarios.find("teaching/two-stations");
        RunPlan plan = model.form().plan();
        Comparisons compared = Comparisons.run(
                List.of(
                        Experiment.of(baseline.line(), plan),
                        Experiment.of(Scenarios.read(file).line(), plan)),
                new LocalReplicationRunner(1),
                Watch.NONE);
        WhatIfResult result = Objects.requireNonNull(model.resultProperty().get());
        FigureChange gain =
                result.findChange(0, LineFigure.GOOD_PER_PLANNED_HOUR).orElseThrow();
        assertThat(gain)
                .isEqualTo(compared.comparisons()
                        .get(0)
                        .findChange(LineFigure.GOOD_PER_PLANNED_HOUR)
                        .orElseThrow());
        assertThat(gain.judgement()).isEqualTo(FigureChange.Judgement.BETTER);
        assertThat(Scenarios.read(file).runPlan()).isEqualTo(plan);
        assertThat(ResultCsv.of(result)).contains("A," + CAPACITY + "=20,goodVehiclesPerPlannedHour,");
    }

    @Test
    void aFileThatIsThereAlreadyIsNotOverwritten() throws IOException {
        open("teaching/two-stations");
        model.draft().enter(parameter(CAPACITY), "20");
        awaitHindrance("");
        Path file = Files.writeString(folder.resolve("mine.yaml"), "my work");
        model.save(file);
        await().until(() -> {
            show();
            return model.noteProperty()
                    .get()
                    .equals(new WhatIfViewModel.Note("whatif.notSaved", file + " exists already"));
        });
        assertThat(file).hasContent("my work");
    }

    @Test
    void nothingRunsUntilAVariantDiffersAndEveryValueSuits() {
        open("teaching/two-stations");
        awaitHindrance("whatif.allSame");
        model.draft().enter(parameter("areas.shop.elements.first.cycle.gamma.mean"), "fast");
        awaitHindrance("whatif.invalid");
        assertThat(model.draft().findRefusal(parameter("areas.shop.elements.first.cycle.gamma.mean")))
                .contains(new VariantDraft.Refusal.ByForm(ParameterKind.TIME));
        model.draft().enter(parameter("areas.shop.elements.first.cycle.gamma.mean"), "55 s");
        awaitHindrance("");
        model.form().replicationsProperty().set("1");
        assertThat(model.findHindrance()).contains("whatif.ruleReplications");
    }

    @Test
    void leversOfTheScenarioAreOffInTheBaselineAndOnInTheVariant() {
        open("teaching/three-levers");
        awaitHindrance("");
        Parameter capacity = parameter(CAPACITY);
        assertThat(model.draft().baseValue(capacity)).isEqualTo("3");
        assertThat(model.draft().value(capacity)).isEqualTo("12");
        model.draft().turnLever("roomier", false);
        awaitHindrance("");
        assertThat(model.draft().value(capacity)).isEqualTo("3");
        model.draft().enter(capacity, "5");
        model.draft().reset(capacity);
        assertThat(model.draft().isChanged(capacity)).isFalse();
    }

    @Test
    void cancellingLeavesTheReplicationsThatAreFinished() {
        open("teaching/two-stations");
        plan("10000", "200", "2");
        model.draft().enter(parameter(CAPACITY), "20");
        awaitHindrance("");
        model.run();
        await().until(() -> {
            show();
            return model.resultProperty().get() != null;
        });
        model.cancel();
        await().until(() -> {
            show();
            return model.stageProperty().get().isIdle();
        });
        WhatIfResult result = Objects.requireNonNull(model.resultProperty().get());
        assertThat(result.replications()).isBetween(2, 9_999);
        assertThat(result.isWhole()).isFalse();
    }

    @Test
    void variantsAreAddedCopiedNamedAndDeleted() {
        open("teaching/two-stations");
        VariantDraft draft = model.draft();
        draft.enter(parameter(CAPACITY), "20");
        draft.duplicate();
        draft.rename("Large buffer");
        draft.add();
        assertThat(draft.variants()).extracting(Variant::name).containsExactly("", "A", "Large buffer", "B");
        assertThat(draft.variants().get(2).changes()).containsEntry(CAPACITY, "20");
        assertThat(draft.chosenVariant().changes()).isEmpty();
        draft.chosenProperty().set(1);
        draft.delete();
        assertThat(draft.variants()).extracting(Variant::name).containsExactly("", "Large buffer", "B");
        draft.rename("B");
        assertThat(draft.chosenVariant().name()).isEqualTo("Large buffer");
    }
}
