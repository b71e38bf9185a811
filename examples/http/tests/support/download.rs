async fn download(server: &Server) -> Result<Vec<u8>, Error> {
    let (mut body, mut etag) = (Vec::new(), None);
    retry!(
        BACKOFF,
        async {
            let from = if etag.is_some() { body.len() } else { 0 };
            // Range: bytes={from}-, If-Range: {etag}
            let mut response = server.open(from, etag.as_deref()).await?;
            // With 206, where `Content-Range` begins; with 200, the whole file, 0.
            let start = response.start();
            if start > from || (start > 0 && response.etag() != etag) {
                etag = None; // not what was asked for: from the beginning
                return Err(Error::Gap);
            }
            etag = response.etag();
            body.truncate(start);
            while let Some(chunk) = response.chunk().await? {
                body.extend_from_slice(&chunk);
            }
            Ok(())
        },
    )?;
    Ok(body)
}
