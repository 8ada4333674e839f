package linetwin.model.line;

import java.util.Map;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Work;

/** What works on items: an element itself, or a position in it. */
public interface WorkPlace extends Labelled {
    Work work();

    Material material();

    /** Who is called for the work itself, by the field that says so; not those whom its stops and changeovers call. */
    Map<String, CrewCall> calls();
}
