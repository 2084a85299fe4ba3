package vn.sanvat.content.history.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/** Writes objects of git and knows where they lie, so that all of them can be waited for together. */
public final class NewObjects extends ObjectInserter.Filter {
    private static final int FANOUT = 2; // first letters of a name are its folder
    private final ObjectInserter objects;
    private final Path folder;
    private final List<ObjectId> written = new ArrayList<>();

    /** @param repository that does not wait for each object by itself */
    public NewObjects(Repository repository) {
        this.objects = repository.newObjectInserter();
        this.folder = Objects.requireNonNull(repository.getDirectory()).toPath().resolve("objects");
    }

    @Override
    protected ObjectInserter delegate() {
        return objects;
    }

    @Override
    public ObjectId insert(int type, byte[] bytes) throws IOException {
        return noted(super.insert(type, bytes));
    }

    @Override
    public ObjectId insert(int type, byte[] bytes, int offset, int length) throws IOException {
        return noted(super.insert(type, bytes, offset, length));
    }

    @Override
    public ObjectId insert(int type, long length, InputStream bytes) throws IOException {
        return noted(super.insert(type, length, bytes));
    }

    private ObjectId noted(ObjectId id) {
        written.add(id);
        return id;
    }

    /** Their files, and the folders that those lie in. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (var id : written) {
            var name = id.name();
            var within = folder.resolve(name.substring(0, FANOUT));
            files.add(within.resolve(name.substring(FANOUT)));
            files.add(within);
        }
        return files;
    }
}
