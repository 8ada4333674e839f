package linetwin.ui.line.node;

import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.text.Texts;

/** Where items begin (a ring) or leave (a disc): a small round mark beside its neighbour; its name is in the tooltip. */
public final class EndNode extends ElementNode {
    public static final double SIZE = 11;

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
