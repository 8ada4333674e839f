package linetwin.ui.line;

import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.LineDescription.Kind;
import linetwin.ui.text.Texts;

/** Where items begin (a ring) or leave (a disc): a small round mark beside its neighbour; its name is in the tooltip. */
final class EndNode extends ElementNode {
    static final double SIZE = 11;

    EndNode(ElementDescription element, Texts texts) {
        super(element, 0, texts);
        getStyleClass().add(element.kind() == Kind.SOURCE ? "line-begin" : "line-end");
        title().setVisible(false);
    }

    @Override
    void onLook(ElementLook look) {
        // the mark has only its state
    }
}
