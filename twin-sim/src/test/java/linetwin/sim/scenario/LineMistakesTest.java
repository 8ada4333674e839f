package linetwin.sim.scenario;

import static linetwin.sim.scenario.Written.line;
import static linetwin.sim.scenario.Written.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when the parts of a line do not fit together. */
class LineMistakesTest {
    @TempDir
    Path folder;

    @Test
    void routeToNothing() {
        assertThat(complaint(line("s: {cycle: 5 s, to: otu}")))
                .isEqualTo("10, column 27: s.to: 'otu' is not an element of the line.\nMaybe 'out' is meant.");
    }

    @Test
    void routeIntoASource() {
        assertThat(complaint(line("s: {cycle: 5 s, to: items}")))
                .isEqualTo("10, column 27: s.to: 'items' is a source, which takes no items.");
    }

    @Test
    void routeToAPositionInsteadOfItsLine() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s, to: p}",
                        "trim: {kind: synchronous-line, takt: 5 s, positions: {p: {cycle: 5 s}}}")))
                .isEqualTo(
                        "10, column 27: s.to: 'p' is a position of a synchronous line; items enter the line itself.");
    }

    @Test
    void positionWithTheIdOfAStation() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s}", "trim: {kind: synchronous-line, takt: 5 s, positions: {s: {cycle: 5 s}}}")))
                .isEqualTo("10, column 7: s: 's' is the id of two elements; must be one.");
    }

    @Test
    void elementThatNothingFeeds() {
        assertThat(complaint(line("s: {cycle: 5 s, to: out}", "b: {kind: buffer, capacity: 3}")))
                .isEqualTo("11, column 7: b: 'b' is fed by no element.");
    }

    @Test
    void lineWithoutASink() {
        assertThat(complaint(lineWith("", "s: {cycle: 5 s}\nb: {kind: buffer, capacity: unlimited, to: s}")))
                .isEqualTo("6, column 1: areas: 'small' has no sink, so nothing leaves it.");
    }

    @Test
    void branchThatNeverEnds() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 1, rework-to: a}}, to: out}",
                        "a: {kind: buffer, capacity: unlimited}",
                        "r: {cycle: 5 s, to: a}")))
                .isEqualTo("11, column 7: a.to: 'r' leads to no sink.\n"
                        + "line.yaml, line 12, column 27: r.to: 'a' leads to no sink.");
    }

    @Test
    void loopWithoutABuffer() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 1, rework-to: r}}, to: out}",
                        "r: {cycle: 5 s, to: s}")))
                .isEqualTo("11, column 27: r.to: 's, r' is a loop without a buffer; it needs an unlimited one.");
    }

    @Test
    void loopThatCanFillUp() {
        assertThat(complaint(line(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 1, rework-to: b}}, to: out}",
                        "b: {kind: buffer, capacity: 9}",
                        "r: {cycle: 5 s, to: s}")))
                .isEqualTo("12, column 27: r.to: 's, b, r' is a loop that can fill up and block itself for ever;"
                        + " one of its buffers must be unlimited.");
    }

    @Test
    void joinFromAnElementThatLeadsElsewhere() {
        assertThat(complaint(line("s: {cycle: 5 s}", "j: {cycle: 5 s, joins: [items]}")))
                .isEqualTo("11, column 23: j.joins: 'items' sends no items to 'j'.");
    }

    @Test
    void joinThatLeavesNothingToJoinTo() {
        assertThat(complaint(line("s: {cycle: 5 s}", "j: {cycle: 5 s, joins: [s]}")))
                .isEqualTo("11, column 23: j.joins: 's' leaves no route for the main item.");
    }

    @Test
    void carrierThatIsNotReleased() {
        assertThat(complaint(lineWith(
                        "carriers: {skids: {count: 5}}\n", "s: {cycle: 5 s, takes: skids}\nout: {kind: sink}")))
                .isEqualTo("11, column 30: s.takes: 'skids' is not released on the way to 'out'.");
    }

    @Test
    void carrierPoolThatIsNotThere() {
        assertThat(complaint(lineWith(
                        "carriers: {skids: {count: 5}}\n",
                        "s: {cycle: 5 s, takes: skid}\nt: {cycle: 5 s, releases: skids}\nout: {kind: sink}")))
                .isEqualTo(
                        "11, column 30: s.takes: 'skid' is not a carrier pool of the line.\nMaybe 'skids' is meant.");
    }

    @Test
    void contentAtTheStartWithoutCarriers() {
        assertThat(complaint(lineWith("carriers: {skids: {count: 5}}\n", """
            s: {cycle: 5 s, takes: skids}
            b: {kind: buffer, capacity: 4, initial: 2}
            out: {kind: sink, releases: skids}\
            """)))
                .isEqualTo(
                        "12, column 47: b.initial: '2' is not possible while items stand on carriers of 'skids'; must"
                                + " be 0.");
    }

    @Test
    void crewVariantAndShiftPlanThatAreNotThere() {
        String text =
                lineWith("variants: {m5: {share: 1}}\n", """
                    s:
                      cycle: 5 s
                      cycle-by-variant: {m7: 6 s}
                      stops: {breakdown: {time-to-stop: 1 h, repair: 1 min, crew: nobody}}
                    out: {kind: sink}\
                    """).replace("  shop:\n", "  shop:\n    shift-plan: night\n");
        assertThat(complaint(text)).isEqualTo("""
            9, column 17: areas.shop.shift-plan: 'night' is not a shift plan of the line.
            line.yaml, line 14, column 32: s.cycle-by-variant.m7: 'm7' is not a variant of the line.
            Maybe 'm5' is meant.
            line.yaml, line 15, column 69: s.stops.breakdown.crew: 'nobody' is not a crew of the line.\
            """);
    }

    @Test
    void panelsThatAreNotPressedOrDoNotFit() {
        assertThat(complaint(line(
                                "press: {kind: press-line, stroke: 5 s, die-change: 1 min, lot: 300, store: rack,"
                                        + " families: {roof: {}, door: {panels-per-stroke: 2}}}",
                                "rack: {kind: panel-store, racks: {roof: {capacity: 200}}}",
                                "s: {cycle: 5 s, consumes: {rack: {rof: 1}}}")
                        .replace("items: {kind: source}", "items: {kind: source, to: s}")))
                .isEqualTo("""
                    10, column 99: press.families.roof: '300 panels a lot' do not fit into its rack of 200 in 'rack'.
                    line.yaml, line 10, column 109: press.families.door: 'door' has no rack in 'rack'.
                    line.yaml, line 12, column 46: s.consumes.rack.rof: 'rof' has no rack in 'rack'.
                    Maybe 'roof' is meant.\
                    """);
    }

    @Test
    void binsThatNobodyBringsOrThatDoNotFit() {
        assertThat(complaint(lineWith("fleets: {agvs: {size: 2, trip: 5 min}, carts: {size: 1, trip: 5 min}}\n", """
            s:
              cycle: 5 s
              supplies: {kit: {bin: 10, fleet: agv}, roof: {from: rack, bin: 150, fleet: agvs}}
              to: out
            rack: {kind: panel-store, racks: {roof: {capacity: 300}}}
            press: {kind: press-line, stroke: 5 s, die-change: 1 min, lot: 200, store: rack, families: {roof: {}}}
            out: {kind: sink}\
            """)))
                .isEqualTo("""
                    6, column 40: fleets.carts: 'carts' is a fleet that no station calls.
                    line.yaml, line 13, column 42: s.supplies.kit.fleet: 'agv' is not a fleet of the line.
                    Maybe 'agvs' is meant.
                    line.yaml, line 13, column 72: s.supplies.roof.bin: '150' is too many beside a lot of 200 in the rack of\
                     300; both must fit, or press and station wait for each other.\
                    """);
    }

    @Test
    void binThatDoesNotHoldWhatAnItemNeeds() {
        assertThat(complaint(lineWith(
                        "fleets: {agvs: {size: 2, trip: 5 min}}\n",
                        "s: {cycle: 5 s, supplies: {clip: {per-item: 8, bin: 4, fleet: agvs}}}\nout: {kind: sink}")))
                .isEqualTo("11, column 34: s.supplies.clip: bin of 'clip' holds 4 pieces for 8 in each item;"
                        + " it must hold those of 1 item or more.");
    }

    @Test
    void wearThatMakesNothingWorseAndRoundsThatNeverCome() {
        String stop = "s: {cycle: 5 s, stops: {jam: {time-to-stop: 1 h, repair: 1 min, wear: {onset: 9 h, factor: 0.5,"
                + " rounds: {every: 0 s, detection: 50 %}, maintenance: 5 min}}}}";
        assertThat(complaint(line(stop)))
                .isEqualTo("10, column 98: s.stops.jam.wear.factor: '0.5' must be a number of 1 to 1000.");
        assertThat(complaint(line(stop.replace("0.5", "2"))))
                .isEqualTo("10, column 71: s.stops.jam.wear: rounds come every 0 s; must be more than 0.");
    }

    @Test
    void skillsThatNobodyHas() {
        String stop = "stops: {jam: {time-to-stop: 1 h, repair: 1 min, crew: men, skill: plc}}";
        assertThat(complaint(lineWith(
                        "crews: {men: {size: 2, skills: {plcs: 1}}}\n",
                        "s: {cycle: 5 s, " + stop + "}\nout: {kind: sink}")))
                .isEqualTo("11, column 89: s.stops.jam.skill: 'plc' is not a skill of crew 'men'.\n"
                        + "Maybe 'plcs' is meant.");
        assertThat(complaint(lineWith(
                        "crews: {men: {size: 2, skills: {plc: 3}}}\n",
                        "s: {cycle: 5 s, operator: {crew: men}}\nout: {kind: sink}")))
                .isEqualTo("6, column 9: crews.men: crew 'men' has 3 members for 'plc'; must be 1 to its size of 2.");
    }

    @Test
    void sequenceOfAnUnknownVariant() {
        assertThat(complaint(lineWith("variants: {m5: {share: 1}}\n", "s: {cycle: 5 s}\nout: {kind: sink}")
                        .replace("items: {kind: source}", "items: {kind: source, sequence: [m5, m7]}")))
                .isEqualTo("10, column 29: items.sequence: 'm7' is not a variant of the line.\nMaybe 'm5' is meant.");
    }

    @Test
    void powerWithoutItsUnit() {
        assertThat(complaint(line("s: {cycle: 5 s, power: {working: 80, idle: 20 kW}}")))
                .isEqualTo("10, column 40: s.power.working: '80' must be a power of 0 or more with its unit (kW),"
                        + " such as 85 kW, of at most 1000000 kW.");
    }

    @Test
    void partThatBearsTheNameOfAStop() {
        assertThat(complaint(lineWith(
                        "fleets: {agvs: {size: 2, trip: 5 min}}\n",
                        "s: {cycle: 5 s, supplies: {jam: {bin: 4, fleet: agvs}},"
                                + " stops: {jam: {time-to-stop: 1 h, repair: 1 min}}}\nout: {kind: sink}")))
                .isEqualTo("11, column 34: s.supplies.jam: 'jam' is the name of another part or stop here;"
                        + " must be one of its own.");
    }

    @Test
    void itemsThatPourIntoASinkWithoutEnd() {
        assertThat(complaint(line("s: {cycle: 0 s}", "b: {kind: buffer, capacity: 3}")))
                .isEqualTo("9, column 7: items.to: 's' lets items pour into 'out' without end, since nothing on the"
                        + " way takes time; the source needs 'inter-arrival'.");
    }

    @Test
    void itemsThatPourIntoAnUnlimitedBufferWithoutEnd() {
        assertThat(complaint(line("b: {kind: buffer, capacity: unlimited}", "s: {cycle: 5 s}")))
                .isEqualTo("9, column 7: items.to: 'b' lets items pour into 'b' without end, since nothing on the"
                        + " way takes time; the source needs 'inter-arrival'.");
    }

    private String complaint(String text) {
        return new Written(folder)
                .complaint(text)
                .replaceFirst("line.yaml, line ", "")
                .replace("areas.shop.elements.", "");
    }
}
