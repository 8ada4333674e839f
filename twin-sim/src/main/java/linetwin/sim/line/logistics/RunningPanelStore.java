package linetwin.sim.line.logistics;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.line.PanelStore;
import linetwin.model.present.ElementPresent;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Origins;
import linetwin.sim.line.floor.Report;

/** A panel store at work: racks that presses fill in lots and body stations empty. */
public final class RunningPanelStore extends Node {
    private final PanelStore model;
    private final Map<String, Integer> families = new HashMap<>();
    private final int[] contents;
    private final int[] reserved;
    private final HeldDeliveries[] doors;
    private final LotQueue[] racks;
    private final LotQueue[] coming;
    private final int[] lotNames;
    private final int[] lots;
    private final Content content = new Content();
    private final IntRing waiting = new IntRing(8);
    private final int capacity;

    public RunningPanelStore(PanelStore model, Resources resources, int index) {
        super(resources.floor(), index, model.label());
        this.model = model;
        contents = new int[model.racks().size()];
        reserved = new int[contents.length];
        racks = new LotQueue[contents.length];
        coming = new LotQueue[contents.length];
        lotNames = new int[contents.length];
        lots = new int[contents.length];
        int room = 0;
        for (int family = 0; family < contents.length; family++) {
            PanelStore.Rack rack = model.racks().get(family);
            families.put(rack.family(), family);
            contents[family] = rack.initial();
            lotNames[family] = floor.origins().name(lotName(rack.family()), rack.family());
            racks[family] = new LotQueue();
            racks[family].add(lot(family), Origins.NONE, rack.initial());
            coming[family] = new LotQueue();
            content.enter(rack.initial(), 0);
            room = Math.addExact(room, rack.capacity());
        }
        capacity = room;
        doors = new HeldDeliveries[contents.length];
        for (int family = 0; family < doors.length; family++) {
            int received = family;
            String name = model.racks().get(family).family();
            doors[family] = new HeldDeliveries(label.id(), name, resources, panels -> receive(received, panels));
        }
    }

    /** Lots are called by their family, and by the store where several have it. */
    private String lotName(String family) {
        long stores = floor.line()
                .elements(PanelStore.class)
                .filter(store ->
                        store.racks().stream().anyMatch(rack -> rack.family().equals(family)))
                .count();
        return stores == 1 ? family : label.id() + "-" + family;
    }

    public int familyIndex(String family) {
        Integer index = families.get(family);
        if (index == null) {
            throw new IllegalArgumentException("store '" + label.id() + "' has no rack for '" + family + "'");
        }
        return index;
    }

    public int content(int family) {
        return contents[family];
    }

    /** How full the rack is, 0..1, counting what is being pressed for it. */
    public double fill(int family) {
        return (double) (contents[family] + reserved[family])
                / model.racks().get(family).capacity();
    }

    /** Asks for so many panels. Returns whether they are there; if not, the node is woken when panels come. */
    public boolean request(int family, int quantity, Node asker) {
        if (contents[family] >= quantity) {
            return true;
        }
        await(asker);
        return false;
    }

    /** Asks for room for so many panels. Returns whether there is; if not, the node is woken when panels go. */
    public boolean requestRoom(int family, int panels, Node asker) {
        if (contents[family] + reserved[family] + panels
                <= model.racks().get(family).capacity()) {
            return true;
        }
        await(asker);
        return false;
    }

    /** Room for so many more panels, beside those that are being pressed. */
    public int room(int family) {
        return model.racks().get(family).capacity() - contents[family] - reserved[family];
    }

    /** Keeps room for a lot that is going to be pressed. */
    public void reserve(int family, int panels) {
        reserved[family] += panels;
    }

    /** A lot is going to be pressed. Returns what it is known by. */
    public long beginLot(int family) {
        lots[family]++;
        return lot(family);
    }

    private long lot(int family) {
        return Origins.of(lotNames[family], lots[family]);
    }

    /** What panels are known by of which only the family is known, since they were here when the run began. */
    long firstLot(int family) {
        return Origins.of(lotNames[family], 0);
    }

    /** Panels of a reserved lot come from the press. */
    public void put(int family, long lot, int panels) {
        coming[family].add(lot, Origins.NONE, panels);
        doors[family].arrive(panels);
    }

    /** Panels are in their rack. */
    private void receive(int family, int panels) {
        reserved[family] -= panels;
        contents[family] += panels;
        coming[family].moveTo(racks[family], panels);
        content.enter(panels, floor.now());
        wakeWaiting();
    }

    /** Panels go into an item. */
    public void take(int family, int panels, int item) {
        racks[family].giveTo(item, panels, floor.origins());
        leave(family, panels);
    }

    /** A bin is filled that goes elsewhere. */
    void take(int family, int panels, long bin, LotQueue to) {
        racks[family].fill(to, panels, bin);
        leave(family, panels);
    }

    private void leave(int family, int panels) {
        contents[family] -= panels;
        content.leave(panels, floor.now());
        wakeWaiting();
    }

    private void await(Node asker) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) == asker.index()) {
                return;
            }
        }
        waiting.add(asker.index());
    }

    private void wakeWaiting() {
        touch();
        while (!waiting.isEmpty()) {
            floor.node(waiting.remove()).wake();
        }
    }

    @Override
    protected void settle() {}

    @Override
    protected void updateState() {}

    @Override
    public void report(Report report) {
        SortedMap<String, Integer> byFamily = new TreeMap<>();
        families.forEach((family, index) -> byFamily.put(family, contents[index]));
        report.level(label, content, capacity, byFamily);
    }

    @Override
    public void clearCounts() {
        content.clear(floor.now());
    }

    @Override
    public void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        if (present.holding().byFamily().isEmpty()) {
            return; // nothing was heard of it: as at the start
        }
        int panels = 0;
        for (int family = 0; family < contents.length; family++) {
            String name = model.racks().get(family).family();
            contents[family] = present.holding().byFamily().getOrDefault(name, 0);
            racks[family].settle(0, Origins.NONE, Origins.NONE);
            racks[family].add(firstLot(family), Origins.NONE, contents[family]);
            panels += contents[family];
        }
        content.begin(panels, present.done().entered(), present.done().contentMicros(), floor.now());
    }

    @Override
    public void archive(Archive archive) {
        archive.ints(contents);
        archive.ints(reserved);
        archive.ints(lots);
        for (int family = 0; family < contents.length; family++) {
            racks[family].archive(archive);
            coming[family].archive(archive);
            requireRoom(
                    contents[family] + reserved[family],
                    model.racks().get(family).capacity());
        }
        content.archive(archive);
        waiting.archive(archive);
        archive.count(doors.length);
        for (HeldDeliveries door : doors) {
            door.archive(archive);
        }
    }
}
