package vn.sanvat.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures the public pages of a site in a process of its own over loopback: as kept, and made anew for each request, with
 * the sample and with its copies, beside nginx with the same bytes where that is installed. Prints answers in a second,
 * the time of the median, of 95 and of 99 in 100, answers that are not 200, and the ratio to nginx.
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:exec -Dexec.executable=java -Dexec.classpathScope=test \\
 *     -Dexec.args="-cp %classpath vn.sanvat.load.LoadBenchmark target/load 329 20000"
 * </pre>
 *
 * The first argument is a folder for the homes; those that are there are used again. With {@code -Dmeasured.anew=true}
 * only what is made anew is measured, with {@code -Dmeasured.paths=/api} only what begins so.
 */
final class LoadBenchmark {
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int SITE = 8490;
    private static final int NGINX = 8491;
    /** Such a request is never answered with what is kept. */
    private static final String ANEW = "Authorization: none\r\n";

    private static final List<String> PATHS = List.of(
            "/san-pham/ngu-coc-duy-oanh",
            "/san-pham",
            "/",
            "/ban-do",
            "/api/v1/products/ngu-coc-duy-oanh",
            "/api/v1/products?size=24",
            "/api/v1/products?size=24&include=producer,region",
            "/lich",
            "/vung");

    private LoadBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        for (var entries : Arrays.asList(arguments).subList(1, arguments.length)) {
            var home = MeasuredSite.home(folder, Integer.parseInt(entries));
            System.out.printf(
                    "%n%s entries, Java %s%n", entries, Runtime.version().feature());
            measure(home);
        }
    }

    private static void measure(Path home) throws Exception {
        var begun = System.nanoTime();
        try (var site = MeasuredSite.start(home, SITE, "--sanvat.search.enabled=false")) {
            site.await("/", "");
            System.out.printf("first page after %.1f s%n", (System.nanoTime() - begun) / 1e9);
            var begins = System.getProperty("measured.paths", "/");
            for (var path :
                    PATHS.stream().filter(each -> each.startsWith(begins)).toList()) {
                row(path + " anew", run(SITE, path, ANEW), 0);
                if (Boolean.getBoolean("measured.anew")) {
                    continue;
                }
                var server = nginx(home.resolveSibling("nginx"), site, path);
                try {
                    for (var coding : List.of("identity", "gzip")) {
                        var header = "Accept-Encoding: " + coding + "\r\n";
                        var file =
                                server == null ? 0 : run(NGINX, "/page", header).perSecond();
                        row(path + " kept, " + coding, run(SITE, path, header), file);
                    }
                } finally {
                    end(server);
                }
            }
            System.out.println("after a collection: " + site.heap());
        }
    }

    /** With the bytes that the site answers; null where nginx is not installed. */
    private static Process nginx(Path folder, MeasuredSite site, String path) throws IOException, InterruptedException {
        var program = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return null;
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("page"), site.body(path, "identity"));
        Files.write(folder.resolve("page.gz"), site.body(path, "gzip"));
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
            daemon off; pid %1$s/pid; error_log %1$s/error.log; worker_processes 2;
            events { worker_connections 512; }
            http { access_log off; gzip_static on; default_type text/html; keepalive_requests 1000000;
                   server { listen 127.0.0.1:%2$d; root %1$s; } }
            """.formatted(folder, NGINX));
        var process = new ProcessBuilder(program.get().toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.sleep(500);
        return process;
    }

    private static void end(Process process) throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    /** Times in nanoseconds, sorted. */
    private record Run(long[] times, double seconds, int wrong) {
        double perSecond() {
            return times.length / seconds;
        }

        double milliseconds(double share) {
            return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
        }
    }

    private static void row(String name, Run run, double nginx) {
        System.out.printf(
                "%-48s %8.0f/s  %6.2f %6.2f %6.2f ms  not 200: %d%s%n",
                name,
                run.perSecond(),
                run.milliseconds(0.5),
                run.milliseconds(0.95),
                run.milliseconds(0.99),
                run.wrong(),
                nginx == 0 ? "" : String.format("  nginx %.0f/s, ratio %.2f", nginx, run.perSecond() / nginx));
    }

    private static Run run(int port, String path, String headers) throws Exception {
        load(port, path, headers, WARM_UP);
        return load(port, path, headers, MEASURED);
    }

    private static Run load(int port, String path, String headers, Duration duration) throws Exception {
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Run>> clients = new ArrayList<>();
            for (var client = 0; client < CONNECTIONS; client++) {
                clients.add(() -> client(port, path, headers, duration));
            }
            List<Run> runs = new ArrayList<>();
            for (Future<Run> future : pool.invokeAll(clients)) {
                runs.add(future.get());
            }
            var times = runs.stream()
                    .flatMapToLong(run -> Arrays.stream(run.times()))
                    .sorted();
            return new Run(
                    times.toArray(),
                    duration.toNanos() / 1e9,
                    runs.stream().mapToInt(Run::wrong).sum());
        } finally {
            pool.shutdown();
        }
    }

    /** One connection, one request after the other, with as little work for the client as can be. */
    private static Run client(int port, String path, String headers, Duration duration) throws IOException {
        var times = new long[1024];
        var count = 0;
        var wrong = 0;
        var request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
                var open = true;
                while (open && System.nanoTime() < end) {
                    var begun = System.nanoTime();
                    socket.getOutputStream().write(request);
                    var answer = answer(in);
                    if (answer.status() != 200) {
                        wrong++;
                    }
                    open = answer.stays();
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = System.nanoTime() - begun;
                }
            }
        }
        return new Run(Arrays.copyOf(times, count), duration.toNanos() / 1e9, wrong);
    }

    private record Answer(int status, boolean stays) {}

    private static Answer answer(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        long length = -1;
        var stays = true;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("connection: close")) {
                stays = false;
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (var size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size + 2L);
            }
            line(in);
        }
        return new Answer(status, stays);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (var sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new IOException("the connection was closed");
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }
}
