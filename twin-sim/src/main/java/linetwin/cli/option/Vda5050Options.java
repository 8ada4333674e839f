package linetwin.cli.option;

import java.util.Optional;
import linetwin.link.vda5050.Vda5050Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which the AGVs of a line are told by VDA 5050 too. */
public final class Vda5050Options {
    @Option(
            names = "--vda5050",
            description = "Tell the AGVs on roads by VDA 5050 " + Vda5050Names.VERSION
                    + " too, on topics of their own: INTERFACE/v3/MANUFACTURER/AGV/….")
    private boolean isWanted;

    @Option(
            names = "--vda5050-interface",
            paramLabel = "NAME",
            description = "First level of these topics (default " + Vda5050Names.USUAL_INTERFACE + ").")
    private @Nullable String interfaceName;

    @Option(
            names = "--vda5050-manufacturer",
            paramLabel = "NAME",
            description = "Manufacturer of the AGVs (default " + Vda5050Names.USUAL_MANUFACTURER + ").")
    private @Nullable String manufacturer;

    public boolean isGiven() {
        return isWanted || interfaceName != null || manufacturer != null;
    }

    /** The names to be used; empty if VDA 5050 is not wanted. */
    public Optional<Vda5050Names> names() {
        if (!isWanted) {
            if (isGiven()) {
                throw new InputException(
                        "--vda5050-interface and --vda5050-manufacturer are of no use without --vda5050.\n"
                                + "Maybe --vda5050 is missing.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new Vda5050Names(
                    interfaceName == null ? Vda5050Names.USUAL_INTERFACE : interfaceName,
                    manufacturer == null ? Vda5050Names.USUAL_MANUFACTURER : manufacturer));
        } catch (IllegalArgumentException e) {
            throw new InputException("--vda5050: " + e.getMessage() + '.');
        }
    }
}
