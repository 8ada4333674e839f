package linetwin.ui.trainer;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.NamedCell;
import linetwin.ui.text.Texts;

/** Where a trainer stops stations: which, by what and for how long; below, the stops he caused, each to be ended. */
public final class TrainerBar extends VBox {
    private static final List<Integer> MINUTES = List.of(1, 5, 15, 30, 60);
    private static final StopDescription ANY = new StopDescription("", Text.of("-"));

    private final TrainerViewModel model;
    private final Texts texts;
    private final ComboBox<ElementDescription> station;
    private final ComboBox<StopDescription> stop;
    private final ComboBox<Integer> minutes;
    private final FlowPane faults = new FlowPane(8, 4);

    /**
     * The desk at the screen.
     *
     * @param tempo of the same line
     * @param parameters opens the list of parameters
     * @param demos where demos are chosen, beside the stops
     */
    public TrainerBar(TrainerViewModel model, TempoViewModel tempo, Texts texts, Node parameters, Node demos) {
        this.model = model;
        this.texts = texts;
        setId("trainer-bar");
        getStyleClass().addAll("panel", "trainer-bar");
        station = NamedCell.choice("trainer-station", 250, element -> texts.of(element.title()));
        stop = NamedCell.choice("trainer-stop", 290, this::nameOf);
        minutes = NamedCell.choice("trainer-minutes", 110, number -> texts.of("time.minutes", number));
        station.setItems(model.stations());
        minutes.getItems().setAll(MINUTES);
        minutes.getSelectionModel().select(1);
        station.valueProperty().subscribe(this::offerStops);
        station.valueProperty().subscribe(model::choose);
        model.stations().addListener((ListChangeListener<ElementDescription>)
                change -> station.getSelectionModel().selectFirst());
        station.accessibleTextProperty().bind(texts.of("events.station"));
        stop.accessibleTextProperty().bind(texts.of("trainer.at"));
        minutes.accessibleTextProperty().bind(texts.of("trainer.lasting"));
        faults.setId("trainer-faults");
        model.faults().addListener((ListChangeListener<InjectedFault>) change -> list());
        HBox second = new HBox(24, new RunControls(model, texts), demos);
        second.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(controls(parameters), second, new TempoBar(tempo, texts), outcome());
        list();
    }

    /** Chooses what to disturb, if it is of those that can be; else leaves the choice as it is. */
    public void choose(String element) {
        model.stations().stream()
                .filter(offered -> offered.id().equals(element))
                .findFirst()
                .ifPresent(station.getSelectionModel()::select);
    }

    private HBox controls(Node parameters) {
        Button inject = Buttons.ofWords(
                "trainer-inject",
                texts.of("trainer.inject"),
                () -> model.inject(station.getValue(), stop.getValue(), Duration.ofMinutes(minutes.getValue())));
        Button delay = Buttons.ofWords(
                "trainer-delay",
                texts.of("trainer.delay"),
                () -> model.delay(station.getValue(), stop.getValue(), Duration.ofMinutes(minutes.getValue())));
        station.valueProperty().subscribe(chosen -> {
            inject.setDisable(chosen == null || !TrainerViewModel.canStop(chosen));
            delay.setDisable(chosen == null || !TrainerViewModel.canBeSupplied(chosen));
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox controls = new HBox(
                8,
                Words.label("trainer-at", texts.of("trainer.at")),
                station,
                stop,
                Words.label("trainer-for", texts.of("trainer.lasting")),
                minutes,
                inject,
                delay,
                gap,
                parameters);
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    /** What became of the latest command, and beside it the stops that last. */
    private HBox outcome() {
        Label answer = Words.label("trainer-answer", answerWords());
        answer.getStyleClass().add("trainer-answer");
        answer.visibleProperty().bind(answer.textProperty().isNotEmpty());
        answer.managedProperty().bind(answer.visibleProperty());
        HBox.setHgrow(faults, Priority.ALWAYS);
        HBox outcome = new HBox(16, answer, faults);
        outcome.setAlignment(Pos.CENTER_LEFT);
        return outcome;
    }

    private ObservableValue<String> answerWords() {
        return Bindings.createStringBinding(
                () -> AnswerWords.of(model.answerProperty().get(), texts),
                model.answerProperty(),
                texts.languageProperty());
    }

    private void offerStops(ElementDescription chosen) {
        stop.getItems().setAll(ANY);
        if (chosen != null) {
            stop.getItems().addAll(chosen.stops());
        }
        stop.getSelectionModel().selectFirst();
    }

    private ObservableValue<String> nameOf(StopDescription named) {
        return named.name().isEmpty() ? texts.of("trainer.any") : texts.of(named.title());
    }

    private void list() {
        if (model.faults().isEmpty()) {
            Label none = Words.label("trainer-none", texts.of("trainer.none"));
            none.getStyleClass().add("placeholder");
            faults.getChildren().setAll(none);
            return;
        }
        faults.getChildren().setAll(model.faults().stream().map(this::entry).toList());
    }

    private HBox entry(InjectedFault fault) {
        String id = fault.station().id();
        Label what = Words.label(
                "trainer-fault-" + id,
                texts.of(
                        "trainer.fault",
                        texts.of(fault.station().title()),
                        nameOf(fault.stop()),
                        texts.of(Durations.about(fault.repair()))));
        Button clear =
                Buttons.ofWords("trainer-clear-" + id, texts.of("trainer.clear"), () -> model.clear(fault.station()));
        clear.getStyleClass().add("small");
        HBox entry = new HBox(6, what, clear);
        entry.getStyleClass().add("trainer-fault");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
