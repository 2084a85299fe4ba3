package vn.sanvat.crash;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;

/** Writes without pause over HTTP, remembers what was acknowledged, and what was asked when the site went away. */
final class Editor implements Runnable {
    private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([0-9a-f]{40})\"");
    private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");
    private static final String STORIES = "/admin/entries/stories/";
    private static final int MOST_STORIES = 8;

    final String name;
    final List<Story> stories = new ArrayList<>();
    final Set<String> pictures = new LinkedHashSet<>();
    final Map<String, Integer> acknowledged = new TreeMap<>();
    private final Random random;
    private final AtomicInteger answers;
    private final Editor[] others;
    private DeskClient desk;
    private int number;
    private int refused;

    /** What was asked and not answered. */
    Doubt doubt;

    /** @param value the words, the new slug, the time or the name of the request */
    record Doubt(String what, Story story, String value) {}

    Editor(String name, long seed, AtomicInteger answers, Editor... others) {
        this.name = name;
        this.random = new Random(seed);
        this.answers = answers;
        this.others = others;
    }

    String email() {
        return name + "@sanvat.example";
    }

    int refused() {
        return refused;
    }

    /** Sessions outlive the site; a person whose sign-in was not acknowledged signs in again. */
    void goTo(int port) {
        desk = desk == null ? new DeskClient(port) : desk.at(port);
        if (desk.get("/admin/account").statusCode() != 200) {
            desk.signIn(email(), DeskPeople.PASSWORD);
        }
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step();
            }
        } catch (RuntimeException e) {
            if (doubt == null && !(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
    }

    /** Makes so many changes that are acknowledged, one after the other. */
    void write(int changes) {
        for (var end = answers.get() + changes; answers.get() < end; ) {
            step();
        }
    }

    private void step() {
        if (stories.size() < 3 || stories.size() < MOST_STORIES && random.nextInt(8) == 0) {
            create("Bài " + name + " " + next());
            return;
        }
        var story = stories.get(random.nextInt(stories.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> save(story, "save");
            case 3, 4 -> save(story, "publish");
            case 5, 6, 7 -> rename(story);
            case 8 -> upload(story);
            default -> schedule(story);
        }
    }

    private int next() {
        return ++number;
    }

    void create(String title) {
        doubt = new Doubt("create", null, title);
        var answer = desk.post("/admin/new", "type", "story", "title", title, "request_id", title);
        require(answer, 303);
        var slug = answer.headers().firstValue("Location").orElseThrow().substring(STORIES.length());
        stories.add(new Story(slug.replaceAll("[?].*", "")));
        done();
    }

    private void save(Story story, String then) {
        var page = desk.get(STORIES + story.slug);
        require(page, 200);
        var from = FROM.matcher(page.body());
        if (!from.find()) {
            throw new IllegalStateException("no state on the page of " + story.slug);
        }
        var body = "Lời " + name + " số " + next() + ".";
        doubt = new Doubt(then, story, body);
        var answer = desk.post(
                STORIES + story.slug + "/save",
                "from",
                from.group(1),
                "then",
                then,
                "f.title",
                "Bài của " + name,
                "f.summary",
                "Tóm tắt.",
                "body",
                body);
        require(answer, 303);
        saved(story, then, body);
        done();
    }

    void saved(Story story, String then, String body) {
        if (then.equals("publish")) {
            story.published = body;
            story.draft = null;
            story.scheduled = null;
        } else {
            story.draft = body;
        }
    }

    /** Mostly to a new name, sometimes back, sometimes to one that another entry had: that must be refused. */
    private void rename(Story story) {
        var choice = random.nextInt(8);
        if (choice == 0 && steal(story)) {
            return;
        }
        var to = choice < 3 && !story.former.isEmpty() ? story.former.iterator().next() : "ten-" + name + "-" + next();
        doubt = new Doubt("rename", story, to);
        require(desk.post(STORIES + story.slug + "/rename", "to", to), 303);
        story.renamed(to);
        done();
    }

    private boolean steal(Story story) {
        for (var other : others) {
            for (var theirs : List.copyOf(other.stories)) {
                var taken = theirs.former.stream().findFirst();
                if (taken.isPresent()) {
                    doubt = new Doubt("steal", story, taken.get());
                    var answer = desk.post(STORIES + story.slug + "/rename", "to", taken.get());
                    if (answer.statusCode() == 303) {
                        throw new IllegalStateException("the old address " + taken.get() + " was given away");
                    }
                    refused++;
                    doubt = null;
                    return true;
                }
            }
        }
        return false;
    }

    private void upload(Story story) {
        doubt = new Doubt("upload", story, "");
        var answer = upload(story, png());
        require(answer, 200);
        var file = FILE.matcher(answer.body());
        if (!file.find()) {
            throw new IllegalStateException(answer.body());
        }
        pictures.add(file.group(1));
        done();
    }

    /** Sends a picture for any of the stories. */
    HttpResponse<String> upload(byte[] picture) {
        return upload(stories.get(0), picture);
    }

    private HttpResponse<String> upload(Story story, byte[] picture) {
        var boundary = "----" + name + next();
        var token = desk.token();
        return desk.send(desk.request("/admin/media")
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form(boundary, token, story, picture))));
    }

    private byte[] form(String boundary, String token, Story story, byte[] picture) {
        var bytes = new ByteArrayOutputStream();
        var fields = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"entry\"\r\n\r\nstories/" + story.slug
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\nContent-Type:"
                + " image/png\r\n\r\n";
        bytes.writeBytes(fields.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(picture);
        bytes.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private byte[] png() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        image.setRGB(random.nextInt(400), random.nextInt(300), random.nextInt(0xffffff));
        image.setRGB(1, 1, number);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void schedule(Story story) {
        if (story.draft == null || story.draft.isEmpty()) {
            save(story, "save");
        }
        var day = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30 + random.nextInt(300));
        doubt = new Doubt("schedule", story, day.toString());
        require(desk.post(STORIES + story.slug + "/schedule", "publishAt", day + "T12:00", "unpublishAt", ""), 303);
        story.scheduled = day.toString();
        done();
    }

    private void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(name + ": " + doubt + " was answered with " + answer.statusCode() + " "
                    + answer.body().replaceAll("(?s)<head>.*</head>|<[^>]+>|\\s+", " "));
        }
    }

    private void done() {
        acknowledged.merge(doubt.what(), 1, Integer::sum);
        doubt = null;
        answers.incrementAndGet();
    }
}
