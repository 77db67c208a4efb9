package io.sagelint.lsp;

import java.util.List;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What the client says of the folders it works in. */
record WorkspaceFolders(Session session, Analysis analysis) implements WorkspaceService {
  void add(List<WorkspaceFolder> folders) {
    folders.forEach(
        folder -> Uris.path(folder.getUri()).ifPresent(path -> session.folders().add(path)));
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    params
        .getEvent()
        .getRemoved()
        .forEach(
            folder -> Uris.path(folder.getUri()).ifPresent(path -> session.folders().remove(path)));
    add(params.getEvent().getAdded());
    analysis.soon();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    params.getChanges().forEach(change -> Uris.path(change.getUri()).ifPresent(analysis::saved));
  }

  /** All settings are in the configuration file, so that every program reads the same ones. */
  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {}
}
