package dev.hindsight.bench.grouping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Values of the variables of synthetic logs. Names are drawn so that few are frequent, as in life. */
final class Values {
    private static final String[] USERS =
            "root alice bob admin carol oracle guest svc-backup deploy m.weber test nobody jsmith hduser".split(" ");
    private static final String[] HOSTS = "atlas borg castor delta mail gw login node compute db".split(" ");
    private static final String[] SERVICES =
            ("billing search inventory NetworkManager bluetoothd updater scheduler mail-sync Catalog indexer"
                            + " PowerUI cron telemetry photos")
                    .split(" ");
    private static final String[] FILES =
            "/var/lib/app/data.db /etc/hosts /usr/lib/libz.so.1 /home/bob/notes.txt /tmp/x /opt/jobs/run.sh /data/part-00012 /srv/www/index.html"
                    .split(" ");
    private static final String[] CLASSES =
            ("SessionCache OrderQueue BlockPool UserStore MainActivity LockScreenView RadioService SyncAdapter"
                            + " com.acme.pay.Gateway org.demo.Worker")
                    .split(" ");

    private final Random random;
    private Instant now = Instant.parse("2026-03-04T05:06:07.123Z");

    Values(Random random) {
        this.random = random;
    }

    void tick() {
        now = now.plusMillis(random.nextInt(90_000));
    }

    String of(String name, String argument) {
        return switch (name) {
            case "n" -> String.valueOf(random.nextInt(argument == null ? 100_000 : Integer.parseInt(argument)));
            case "big" -> String.valueOf(random.nextLong(1L << 50));
            case "neg" -> String.valueOf(random.nextLong());
            case "dec" -> String.format(Locale.ROOT, "%.2f", random.nextDouble() * 500);
            case "hex" ->
                String.format(
                        "%0" + (argument == null ? 8 : Integer.parseInt(argument)) + "x", random.nextLong(1L << 32));
            case "ip" -> "10." + random.nextInt(9) + "." + random.nextInt(256) + "." + random.nextInt(256);
            case "port" -> String.valueOf(1024 + random.nextInt(60_000));
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            case "user" -> few(USERS);
            case "host" -> few(HOSTS);
            case "service" -> few(SERVICES);
            case "file" -> few(FILES);
            case "class" -> few(CLASSES);
            case "node" -> few(HOSTS) + "-" + random.nextInt(256);
            case "of" -> few(argument.split("\\|"));
            case "maybe" -> random.nextBoolean() ? argument : "";
            case "size" ->
                random.nextBoolean()
                        ? of("n", "900") + " bytes"
                        : of("n", null) + " bytes (" + of("dec", null) + " KB)";
            case "life" -> random.nextInt(8) == 0 ? "<1 sec" : of("time", "mm:ss");
            case "list" -> list(argument);
            default -> time(name, argument);
        };
    }

    private String time(String name, String pattern) {
        if (name.equals("epoch")) {
            return String.valueOf(now.getEpochSecond());
        }
        if (!name.equals("time")) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(now);
    }

    /** Of 1 to 5 values of another variable, parted by the rest of the argument. */
    private String list(String argument) {
        int bar = argument.indexOf('|');
        StringBuilder list = new StringBuilder(of(argument.substring(0, bar), null));
        for (int more = random.nextInt(5); more > 0; more--) {
            list.append(argument.substring(bar + 1)).append(of(argument.substring(0, bar), null));
        }
        return list.toString();
    }

    private String few(String[] names) {
        double drawn = Math.pow(random.nextDouble(), 1.8);
        return names[(int) (drawn * names.length)];
    }
}
