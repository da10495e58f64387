package cn.yunshequ.ledgers;

import java.nio.file.Path;

/**
 * A ledger on its way out.
 *
 * @param path whoever gets it deletes it once it is sent
 * @param name as the person's device calls it, in Chinese
 * @param lines without the heading
 */
public record LedgerFile(Path path, String name, String mediaType, long lines) {}
