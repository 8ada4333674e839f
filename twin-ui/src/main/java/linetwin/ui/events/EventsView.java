package linetwin.ui.events;

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
    public EventsView(EventsViewModel model, Texts texts, Consumer<String> onChosen) {
        setId("events-view");
        getStyleClass().addAll("panel", "events-view");
        setMinHeight(0);
        Label title = new Label();
        title.setId("events-title");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("events.title", Bindings.createIntegerBinding(model::alarms, model.rows())));
        EventTable table = new EventTable("event-table", model.rows(), texts, onChosen)
                .withTime()
                .withPriority(model.litProperty())
                .withStation()
                .withWords();
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
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new HBox(title, gap, acknowledge), table);
    }

    private static Label placeholder(Texts texts) {
        Label words = new Label();
        words.getStyleClass().add("placeholder");
        words.textProperty().bind(texts.of("events.none"));
        return words;
    }
}
