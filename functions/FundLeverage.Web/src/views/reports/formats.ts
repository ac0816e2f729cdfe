import type { Schemas } from '../../api/client';

export const FORMATS: Schemas['ReportFormat'][] = ['xlsx', 'docx', 'html', 'csv', 'json'];
