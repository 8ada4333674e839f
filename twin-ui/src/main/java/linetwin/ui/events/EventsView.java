package linetwin.ui.events;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Texts;

/** The active alarms by priority, and below them the latest events; choosing one leads to its station. */
public final class EventsView extends VBox {
    private final EventTable table;

    /**
     * The list.
     *
     * @param onChosen gets the element of a row that somebody chose
     * @param onCost gets the station and the begin of a stop of which somebody wants to know what it cost
     */
    public EventsView(
            EventsViewModel model, Texts texts, Consumer<String> onChosen, BiConsumer<String, Instant> onCost) {
        setId("events-view");
        getStyleClass().addAll("panel", "events-view");
        setMinHeight(0);
        Label title = new Label();
        title.setId("events-title");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("events.title", Bindings.createIntegerBinding(model::alarms, model.rows())));
        table = new EventTable("event-table", model.rows(), texts, onChosen)
                .withTime()
                .withPriority(model.litProperty())
                .withStation()
                .withWords();
        Runnable askForCost = () ->
                table.chosenStop().ifPresent(row -> row.stop().ifPresent(begin -> onCost.accept(row.element(), begin)));
        table.withStopAction("events-cost-item", "cost.ask", askForCost);
        table.setMinHeight(0);
        table.accessibleTextProperty().bind(title.textProperty());
        table.setPlaceholder(placeholder(texts));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button acknowledge = Buttons.ofWords("events-acknowledge", texts.of("events.acknowledge"), model::acknowledge);
        acknowledge.getStyleClass().add("small");
        acknowledge
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.rows().stream().noneMatch(EventRow::isNew), model.rows()));
        Button cost = Buttons.ofWords("events-cost", texts.of("cost.ask"), askForCost);
        cost.getStyleClass().add("small");
        cost.disableProperty().bind(table.stopChosen().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new HBox(6, title, gap, cost, acknowledge), table);
    }

    /** Chooses a row and lets it be seen, if it is still there. */
    public void choose(EventRow row) {
        int index = table.getItems().indexOf(row);
        if (index >= 0) {
            table.getSelectionModel().select(index);
            table.scrollTo(index);
        }
    }

    private static Label placeholder(Texts texts) {
        Label words = new Label();
        words.getStyleClass().add("placeholder");
        words.textProperty().bind(texts.of("events.none"));
        return words;
    }
}
