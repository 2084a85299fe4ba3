package vn.sanvat.admin;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.accounts.Grant;

/** A desk for the tests of one class alone, with Hà, who may everything. */
abstract class OwnDeskTest {
    @TempDir
    private static Path home;

    static OwnDesk desk;
    static DeskClient ha;

    @BeforeAll
    static void startDesk() throws IOException {
        desk = OwnDesk.start(home);
        ha = desk.administrator();
    }

    @AfterAll
    static void stopDesk() {
        desk.close();
    }

    static DeskClient person(String name, Grant grant) {
        return desk.people().signedIn(desk.port(), desk.people().person(name, grant));
    }
}
