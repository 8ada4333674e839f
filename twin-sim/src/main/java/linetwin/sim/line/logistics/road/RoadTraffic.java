package linetwin.sim.line.logistics.road;

import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;

/**
 * Who may drive on: of those who wait the first whose way to the next place is free and safe. The quickest way counts, unless
 * AGVs wait for each other in a ring: then whoever can takes another one.
 */
final class RoadTraffic {
    private final RoadMap map;
    private final RunningAgv[] agvs;
    private final Claims claims;
    private final SafeStates safe;
    private final Detours detours;
    private final Segment way;
    private final IntRing waiting = new IntRing(8);

    RoadTraffic(RoadMap map, RunningAgv[] agvs) {
        this.map = map;
        this.agvs = agvs;
        claims = new Claims(map);
        safe = new SafeStates(map, agvs.length);
        detours = new Detours(map, claims);
        way = new Segment(map);
    }

    Claims claims() {
        return claims;
    }

    /** Whether all could finish what they have in hand. */
    boolean isSafe() {
        return safe.isSafe(agvs, agvs[0], RoadMap.NONE);
    }

    /** Whether another one waits for this one. */
    boolean isWaitedFor(RunningAgv agv) {
        for (RunningAgv other : agvs) {
            if (other.isWaiting() && other.waitsFor() == agv.number()) {
                return true;
            }
        }
        return false;
    }

    void letWait(RunningAgv agv) {
        agv.beginWaiting();
        waiting.add(agv.number());
    }

    /** The segment was driven to its end. */
    void release(Segment segment) {
        claims.release(segment);
    }

    /** Lets the first one go that can. Returns whether one could. */
    boolean letOneGo() {
        for (int i = 0; i < waiting.size(); i++) {
            if (letGo(agvs[waiting.get(i)], false)) {
                waiting.remove(i);
                return true;
            }
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (isInRing(agvs[waiting.get(i)]) && letGo(agvs[waiting.get(i)], true)) {
                waiting.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean letGo(RunningAgv agv, boolean isInRing) {
        boolean isDetour = isInRing || agv.isDetouring();
        way.clear();
        if (isDetour) {
            detours.find(agv.place(), agv.goal(0), agv.isLoaded(), isReserved(agv, agv.goal(0)), way);
            isDetour = !way.isEmpty();
        }
        if (!isDetour) {
            findQuickest(agv);
        }
        int holder = holderOfWay(agv);
        agv.waitFor(holder);
        if (holder != Claims.NOBODY || !safe.isSafe(agvs, agv, way.end())) {
            agv.waitFor(holder != Claims.NOBODY ? holder : safe.firstStuckBeside(agv));
            return false;
        }
        if (agv.charge().lastsFor(way.ticks(agv.isLoaded()))) {
            depart(agv, isDetour);
        } else {
            agv.chargeWhereItStands();
        }
        return true;
    }

    private void findQuickest(RunningAgv agv) {
        int node = agv.place();
        do {
            int arc = map.next(node, agv.goal(0), agv.isLoaded());
            way.add(arc);
            node = map.to(arc);
        } while (!map.isPlace(node));
    }

    private int holderOfWay(RunningAgv agv) {
        int holder = claims.holderOf(way);
        int end = way.end();
        return holder == Claims.NOBODY && !isReserved(agv, end) && !claims.hasRoom(end) ? holderOf(end, agv) : holder;
    }

    /** One of those at the place, rather one who does something than one who waits himself. */
    private int holderOf(int place, RunningAgv asker) {
        int holder = Claims.NOBODY;
        for (RunningAgv agv : agvs) {
            boolean isThere = agv != asker && agv.place() == place;
            if (isThere && (holder == Claims.NOBODY || agvs[holder].isWaiting())) {
                holder = agv.number();
            }
        }
        return holder;
    }

    /** A home is its AGV's own; a charger was reserved before anybody sets out for it. */
    private boolean isReserved(RunningAgv agv, int place) {
        return place == agv.home() || (place == agv.goal(0) && map.isBesideTheRoad(place));
    }

    /** Whether all that it waits for, directly or by others, wait themselves. */
    private boolean isInRing(RunningAgv agv) {
        RunningAgv next = agv;
        for (int i = 0; i <= agvs.length; i++) {
            if (next.waitsFor() == Claims.NOBODY || !next.isWaiting()) {
                return false;
            }
            next = agvs[next.waitsFor()];
        }
        return true;
    }

    private void depart(RunningAgv agv, boolean isDetour) {
        int begin = agv.place();
        int end = way.end();
        claims.take(way, agv.number());
        if (begin != agv.home()) {
            claims.leavePlace(begin);
        }
        if (!isReserved(agv, end)) {
            claims.takePlace(end);
        }
        agv.depart(way, isDetour);
    }

    void archive(Archive archive) {
        claims.archive(archive);
        waiting.archive(archive);
    }
}
