package linetwin.model.line;

import static linetwin.model.line.ElementKind.Goods.ITEMS;
import static linetwin.model.line.ElementKind.Goods.NOTHING;
import static linetwin.model.line.ElementKind.Goods.PANELS;

import java.util.Locale;

/** What an element is; whoever must know each kind switches over it without a default. */
public enum ElementKind {
    SOURCE("a source", NOTHING, ITEMS),
    STATION("a station", ITEMS, ITEMS),
    BUFFER("a buffer", ITEMS, ITEMS),
    CONVEYOR("a conveyor", ITEMS, ITEMS),
    SYNCHRONOUS_LINE("a synchronous line", ITEMS, ITEMS),
    PRESS_LINE("a press line", NOTHING, PANELS),
    PANEL_STORE("a panel store", PANELS, NOTHING),
    SINK("a sink", ITEMS, NOTHING);

    private final String title;
    private final Goods takes;
    private final Goods sends;

    ElementKind(String title, Goods takes, Goods sends) {
        this.title = title;
        this.takes = takes;
        this.sends = sends;
    }

    /** What goes from one element to the next. */
    public enum Goods {
        NOTHING,
        ITEMS,
        PANELS
    }

    /** What it is called in messages, with its article. */
    public String title() {
        return title;
    }

    /** How scenario files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What other elements may send to it. */
    public Goods takes() {
        return takes;
    }

    /** What leaves through its outlets; panels leave a store with whoever consumes them. */
    public Goods sends() {
        return sends;
    }

    /** Whether items leave the line here. */
    public boolean isEnd() {
        return takes == ITEMS && sends == NOTHING;
    }
}
